/** A value of a field as it can be shown. */
export type AuditValue =
  | { kind: 'nothing' }
  | { kind: 'texts'; texts: { language: string; text: string }[] }
  | { kind: 'instant'; instant: string }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'date'; date: string }
  | { kind: 'languages'; tags: string[] }
  | { kind: 'country'; code: string }
  | { kind: 'yes-or-no'; isYes: boolean }
  | { kind: 'reference'; id: string }
  | { kind: 'seats'; seats: { id: string; state: string }[] }
  | { kind: 'word'; word: string }
  | { kind: 'text'; text: string };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const RANGE = /^[[(]"?([^",]+)"?,"?([^")\]]+)"?[)\]]$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Fields whose values are words of ours, which the page translates. */
const WORDS = new Set(['kind', 'status', 'role', 'format', 'given_up']);

/** Reads what the history holds of a field: JSON text, `null` for nothing. What it doesn't know is shown as it is. */
export function readValue(field: string, json: string | null): AuditValue {
  if (json === null) return { kind: 'nothing' };
  const value: unknown = JSON.parse(json);
  if (value === null || value === '') return { kind: 'nothing' };
  if (typeof value === 'boolean') return { kind: 'yes-or-no', isYes: value };
  if (typeof value === 'string') return readText(field, value);
  if (Array.isArray(value)) return readList(field, value);
  if (typeof value === 'object') return readObject(field, value);
  return { kind: 'text', text: JSON.stringify(value) };
}

function readText(field: string, text: string): AuditValue {
  if (WORDS.has(field)) return { kind: 'word', word: text };
  if (field === 'country') return { kind: 'country', code: text };
  if (field.endsWith('_language')) return { kind: 'languages', tags: [text] };
  if (UUID.test(text)) return { kind: 'reference', id: text };
  if (DATE.test(text)) return { kind: 'date', date: text };
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return { kind: 'instant', instant: text };
  const range = RANGE.exec(text);
  if (range?.[1] !== undefined && range[2] !== undefined && !Number.isNaN(Date.parse(range[1])))
    return { kind: 'range', from: range[1], to: range[2] };
  return { kind: 'text', text };
}

function readList(field: string, list: unknown[]): AuditValue {
  if (list.length === 0) return { kind: 'nothing' };
  const texts = list.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  if (field === 'languages') return { kind: 'languages', tags: texts };
  return { kind: 'text', text: texts.join(', ') };
}

function readObject(field: string, value: object): AuditValue {
  const entries = Object.entries(value);
  if (entries.length === 0) return { kind: 'nothing' };
  const texts = entries.flatMap(([key, text]) => (typeof text === 'string' ? [{ key, text }] : []));
  const isOfTexts = texts.length === entries.length;
  if (field === 'seats' && isOfTexts)
    return { kind: 'seats', seats: texts.map(({ key, text }) => ({ id: key, state: text })) };
  if (isOfTexts && texts.every(({ key }) => LANGUAGE_TAG.test(key)))
    return { kind: 'texts', texts: texts.map(({ key, text }) => ({ language: key, text })) };
  return { kind: 'text', text: JSON.stringify(value) };
}

/** Of two states the parts that differ, so that one changed translation or seat stands alone. */
export function differing(before: AuditValue, after: AuditValue): [AuditValue, AuditValue] {
  if (before.kind === 'texts' && after.kind === 'texts') {
    const isOther = (one: { language: string; text: string }, all: { language: string; text: string }[]): boolean =>
      !all.some(({ language, text }) => language === one.language && text === one.text);
    return [
      { kind: 'texts', texts: before.texts.filter((one) => isOther(one, after.texts)) },
      { kind: 'texts', texts: after.texts.filter((one) => isOther(one, before.texts)) },
    ];
  }
  if (before.kind === 'seats' && after.kind === 'seats') {
    const isOther = (one: { id: string; state: string }, all: { id: string; state: string }[]): boolean =>
      !all.some(({ id, state }) => id === one.id && state === one.state);
    return [
      { kind: 'seats', seats: before.seats.filter((one) => isOther(one, after.seats)) },
      { kind: 'seats', seats: after.seats.filter((one) => isOther(one, before.seats)) },
    ];
  }
  return [before, after];
}
