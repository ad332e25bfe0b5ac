import type { SessionForm } from './session-form.js';

/** A field of the form that two organisers can change apart from each other; texts by language. */
export type SessionFieldKey =
  | 'kind'
  | 'time'
  | 'subForumId'
  | 'initiativeSlug'
  | 'languages'
  | 'appearances'
  | `title:${string}`
  | `description:${string}`;
/** What became of a field since both started from the same. At least one of the two is true. */
export interface FieldDifference {
  readonly key: SessionFieldKey;
  readonly isMine: boolean;
  readonly isTheirs: boolean;
}

type Part = Partial<SessionForm>;

/** The fields in which mine or theirs is not what both started from, in the form's order; what both changed alike is no difference. */
export function sessionDifferences(base: SessionForm, mine: SessionForm, theirs: SessionForm): FieldDifference[] {
  return keysOf(base, mine, theirs).flatMap((key) => {
    const [was, own, other] = [base, mine, theirs].map((form) => JSON.stringify(partOf(form, key)));
    if (own === other) return [];
    return [{ key, isMine: own !== was, isTheirs: other !== was }];
  });
}

/** Theirs, with the named fields as I have them. */
export function rebased(mine: SessionForm, theirs: SessionForm, keys: Iterable<SessionFieldKey>): SessionForm {
  let form = theirs;
  for (const key of keys) form = { ...form, ...withPart(form, mine, key) };
  return form;
}

function keysOf(...forms: readonly SessionForm[]): SessionFieldKey[] {
  const languages = (texts: 'titles' | 'descriptions'): string[] => [
    ...new Set(forms.flatMap((form) => Object.keys(form[texts]))),
  ];
  return [
    ...languages('titles').map((language): SessionFieldKey => `title:${language}`),
    ...languages('descriptions').map((language): SessionFieldKey => `description:${language}`),
    'kind',
    'subForumId',
    'initiativeSlug',
    'time',
    'languages',
    'appearances',
  ];
}

/** The value that is compared; an absent text is an empty one. */
function partOf(form: SessionForm, key: SessionFieldKey): unknown {
  const [field, language] = textKey(key);
  if (field) return (form[field][language] ?? '').trim();
  // Of a scheduled session the slot says how long it is.
  if (key === 'time') return form.startsAt === '' ? [form.durationMinutes] : [form.startsAt, form.endsAt];
  return form[key as 'kind' | 'subForumId' | 'initiativeSlug' | 'languages' | 'appearances'];
}

function withPart(form: SessionForm, mine: SessionForm, key: SessionFieldKey): Part {
  const [field, language] = textKey(key);
  if (field) return { [field]: { ...form[field], [language]: mine[field][language] ?? '' } };
  if (key === 'time') return { startsAt: mine.startsAt, endsAt: mine.endsAt, durationMinutes: mine.durationMinutes };
  return { [key]: mine[key as 'kind' | 'subForumId' | 'initiativeSlug' | 'languages' | 'appearances'] };
}

/** Which texts, and in which language; `undefined` for the other fields. */
export function textKey(key: SessionFieldKey): ['titles' | 'descriptions', string] | [undefined, undefined] {
  const [what, language] = key.split(':');
  if (language === undefined) return [undefined, undefined];
  return [what === 'title' ? 'titles' : 'descriptions', language];
}
