import { bestMatch, SESSION_KINDS, type SessionKind } from '@app/domain';

/** The plenary as a room, per language of the interface. */
const PLENARY: Readonly<Record<string, string>> = {
  en: 'Plenary',
  zh: '全体会议',
  ur: 'عمومی اجلاس',
  ru: 'Пленарное заседание',
  th: 'การประชุมเต็มคณะ',
  az: 'Plenar iclas',
};

export function plenaryName(language: string): string {
  return PLENARY[bestMatch(Object.keys(PLENARY), language) ?? 'en'] ?? 'Plenary';
}

export const isPlenaryName = (name: string): boolean =>
  Object.values(PLENARY).some((word) => folded(word) === folded(name));

/** `sub-forum-session` as schedules call types: `Sub-forum session`. */
export const typeOfKind = (kind: SessionKind): string =>
  kind === 'sub-forum-session'
    ? 'Sub-forum session'
    : `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;

/** Words of other systems. */
const OTHER_TYPES: ReadonlyMap<string, SessionKind> = new Map(
  Object.entries({
    opening: 'opening-ceremony',
    closing: 'ceremony',
    pause: 'break',
    lunch: 'break',
    coffee: 'break',
    'panel-discussion': 'panel',
    podium: 'panel',
    discussion: 'roundtable',
    'round-table': 'roundtable',
    meeting: 'roundtable',
  } as const),
);

/** `undefined` for a type that says nothing of ours: a talk, a workshop. */
export function kindOfType(type: string): SessionKind | undefined {
  const words = type
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return SESSION_KINDS.find((kind) => kind === words) ?? OTHER_TYPES.get(words);
}

/** Names are the same whatever their case, spaces and composition. */
export const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A language as it is spelt elsewhere (`de_AT`, `EN`) in canonical form; `undefined` for what is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    // Not well-formed: Intl answers with a RangeError, which is this function's `undefined`.
    return undefined;
  }
}
