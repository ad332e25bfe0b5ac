import type { LanguageTexts } from '../text/localized-text.js';
import type { DocumentPerson, DocumentSession, DocumentSubForum, ProgrammeDocument } from './programme-document.js';
import type { AppearanceRole } from './programme-words.js';
import { isSameValue } from './same-value.js';

/** What a difference is about, with the words to name it by: a difference is read without its documents. */
export interface SessionMention {
  readonly id: string;
  readonly slug: string;
  readonly title: LanguageTexts;
}
export interface PersonMention {
  readonly id: string;
  readonly slug: string;
  readonly name: LanguageTexts;
}
export interface SubForumMention {
  readonly id: string;
  readonly title: LanguageTexts;
}
/** When and where a session is. Instants are ISO 8601 in UTC; no sub-forum is the plenary. */
export interface SessionPlace {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly subForum: SubForumMention | null;
}

export const PROGRAMME_DIFFERENCE_KINDS = [
  'programme-published',
  'summit-changed',
  'sub-forum-added',
  'sub-forum-removed',
  'sub-forum-changed',
  'session-added',
  'session-removed',
  'session-moved',
  'session-cancelled',
  'session-restored',
  'session-retitled',
  'session-changed',
  'appearance-added',
  'appearance-removed',
  'person-changed',
] as const;
export type ProgrammeDifferenceKind = (typeof PROGRAMME_DIFFERENCE_KINDS)[number];

/** One thing that is another way in a later document. `fields` are keys of the document's own parts, sorted. */
export type ProgrammeDifference =
  /** There was no programme before. */
  | { readonly kind: 'programme-published' }
  /** Fields of the summit, and `organisers` and those of its record. */
  | { readonly kind: 'summit-changed'; readonly fields: readonly string[] }
  | { readonly kind: 'sub-forum-added' | 'sub-forum-removed'; readonly subForum: SubForumMention }
  | { readonly kind: 'sub-forum-changed'; readonly subForum: SubForumMention; readonly fields: readonly string[] }
  /** `place` is where it is, or was. */
  | {
      readonly kind: 'session-added' | 'session-removed' | 'session-cancelled' | 'session-restored';
      readonly session: SessionMention;
      readonly place: SessionPlace;
    }
  /** Another time, another sub-forum, or both. */
  | {
      readonly kind: 'session-moved';
      readonly session: SessionMention;
      readonly from: SessionPlace;
      readonly to: SessionPlace;
    }
  | {
      readonly kind: 'session-retitled';
      readonly session: SessionMention;
      readonly from: LanguageTexts;
      readonly to: LanguageTexts;
    }
  | { readonly kind: 'session-changed'; readonly session: SessionMention; readonly fields: readonly string[] }
  | {
      readonly kind: 'appearance-added' | 'appearance-removed';
      readonly session: SessionMention;
      readonly person: PersonMention;
      readonly role: AppearanceRole;
    }
  | { readonly kind: 'person-changed'; readonly person: PersonMention; readonly fields: readonly string[] };

/**
 * What is another way in `after`: the summit itself, its sub-forums, its sessions in the order of the agenda, its people. A
 * session that is called off or takes place again is not also said to have moved. Empty exactly when both say the same,
 * whenever it was released; without `before` everything is new.
 */
export function programmeDifferences(
  before: ProgrammeDocument | undefined,
  after: ProgrammeDocument,
): ProgrammeDifference[] {
  const added = (session: DocumentSession): ProgrammeDifference => ({
    kind: 'session-added',
    session: mentionOf(session),
    place: placeOf(session, after),
  });
  if (before === undefined) return [{ kind: 'programme-published' }, ...after.sessions.map(added)];
  const earlier = byId(before.sessions);
  const later = byId(after.sessions);
  const sessions = [...after.sessions, ...before.sessions.filter(({ id }) => !later.has(id))].toSorted(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt),
  );
  return [
    ...summitDifferences(before, after),
    ...subForumDifferences(before, after),
    ...sessions.flatMap(({ id }) => {
      const [old, now] = [earlier.get(id), later.get(id)];
      if (now === undefined)
        return old === undefined
          ? []
          : [{ kind: 'session-removed' as const, session: mentionOf(old), place: placeOf(old, before) }];
      if (old !== undefined) return sessionDifferences(old, now, before, after);
      const cancelled = { kind: 'session-cancelled' as const, session: mentionOf(now), place: placeOf(now, after) };
      return now.status === 'cancelled' ? [added(now), cancelled] : [added(now)];
    }),
    ...personDifferences(before, after),
  ];
}

function summitDifferences(before: ProgrammeDocument, after: ProgrammeDocument): ProgrammeDifference[] {
  const own = ({ summit, organisers, record, delegations = [] }: ProgrammeDocument): object => ({
    ...summit,
    ...record,
    organisers,
    delegations,
  });
  const fields = changedFields(own(before), own(after));
  return fields.length === 0 ? [] : [{ kind: 'summit-changed', fields }];
}

function subForumDifferences(before: ProgrammeDocument, after: ProgrammeDocument): ProgrammeDifference[] {
  const [earlier, later] = [byId(before.subForums), byId(after.subForums)];
  const mention = ({ id, title }: DocumentSubForum): SubForumMention => ({ id, title });
  return [
    ...after.subForums.flatMap((subForum): ProgrammeDifference[] => {
      const old = earlier.get(subForum.id);
      if (old === undefined) return [{ kind: 'sub-forum-added', subForum: mention(subForum) }];
      const fields = changedFields(old, subForum);
      return fields.length === 0 ? [] : [{ kind: 'sub-forum-changed', subForum: mention(subForum), fields }];
    }),
    ...before.subForums
      .filter(({ id }) => !later.has(id))
      .map((subForum): ProgrammeDifference => ({ kind: 'sub-forum-removed', subForum: mention(subForum) })),
  ];
}

function sessionDifferences(
  old: DocumentSession,
  now: DocumentSession,
  before: ProgrammeDocument,
  after: ProgrammeDocument,
): ProgrammeDifference[] {
  const session = mentionOf(now);
  const [from, to] = [placeOf(old, before), placeOf(now, after)];
  const isMoved = from.startsAt !== to.startsAt || from.endsAt !== to.endsAt || from.subForum?.id !== to.subForum?.id;
  const differences: ProgrammeDifference[] = [];
  if (old.status !== now.status) {
    const isOff = now.status === 'cancelled';
    differences.push({ kind: isOff ? 'session-cancelled' : 'session-restored', session, place: isOff ? from : to });
  } else if (isMoved) differences.push({ kind: 'session-moved', session, from, to });
  if (!isSameValue(old.title, now.title))
    differences.push({ kind: 'session-retitled', session, from: old.title, to: now.title });
  const fields = changedFields(plainFields(old, now), plainFields(now, old));
  if (fields.length > 0) differences.push({ kind: 'session-changed', session, fields });
  return [...differences, ...appearanceDifferences(old, now, before, after)];
}

/** Fields of a session that no other difference tells of; of those who appear only who does in `other` too: their order, their languages. */
function plainFields(
  {
    id: _id,
    title: _title,
    status: _status,
    startsAt: _startsAt,
    endsAt: _endsAt,
    subForumId: _subForumId,
    releasedAt: _releasedAt,
    sequence: _sequence,
    appearances,
    ...rest
  }: DocumentSession,
  other: DocumentSession,
): object {
  return { ...rest, appearances: appearances.filter((appearance) => isIn(other, appearance)) };
}

function isIn(session: DocumentSession, { personId, role }: { personId: string; role: AppearanceRole }): boolean {
  return session.appearances.some((appearance) => appearance.personId === personId && appearance.role === role);
}

function appearanceDifferences(
  old: DocumentSession,
  now: DocumentSession,
  before: ProgrammeDocument,
  after: ProgrammeDocument,
): ProgrammeDifference[] {
  const session = mentionOf(now);
  const without = (
    kind: 'appearance-added' | 'appearance-removed',
    mine: DocumentSession,
    theirs: DocumentSession,
    people: readonly DocumentPerson[],
  ): ProgrammeDifference[] => {
    const known = byId(people);
    return mine.appearances
      .filter((appearance) => !isIn(theirs, appearance))
      .flatMap(({ personId, role }) => {
        const person = known.get(personId);
        return person === undefined ? [] : [{ kind, session, person: personMention(person), role }];
      });
  };
  return [
    ...without('appearance-added', now, old, after.people),
    ...without('appearance-removed', old, now, before.people),
  ];
}

function personDifferences(before: ProgrammeDocument, after: ProgrammeDocument): ProgrammeDifference[] {
  const earlier = byId(before.people);
  return after.people.flatMap((person): ProgrammeDifference[] => {
    const old = earlier.get(person.id);
    const fields = old === undefined ? [] : changedFields(old, person);
    return fields.length === 0 ? [] : [{ kind: 'person-changed', person: personMention(person), fields }];
  });
}

function changedFields(one: object, other: object): string[] {
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) => !isSameValue(left.get(key), right.get(key)))
    .toSorted();
}

const mentionOf = ({ id, slug, title }: DocumentSession): SessionMention => ({ id, slug, title });
const personMention = ({ id, slug, name }: DocumentPerson): PersonMention => ({ id, slug, name });

function placeOf({ startsAt, endsAt, subForumId }: DocumentSession, { subForums }: ProgrammeDocument): SessionPlace {
  const subForum = subForums.find(({ id }) => id === subForumId);
  return { startsAt, endsAt, subForum: subForum === undefined ? null : { id: subForum.id, title: subForum.title } };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
