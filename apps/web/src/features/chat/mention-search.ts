import { foldForSearch } from '@app/domain';
import type { ParticipantId } from '@app/contracts';

export interface Mentionable {
  readonly participantId: ParticipantId;
  readonly name: string;
}
/** Suggestions at a time. */
const MOST = 6;
/** A name that is being typed: up to three words after an `@` that begins a word. */
const TYPED = /(?:^|[\s(])@((?:[\p{L}\p{M}\p{N}'’.-]+ ?){0,3})$/u;

/** What is typed of a name before the caret; `null` where none is. */
export function typedMention(text: string, caret: number): { query: string; from: number } | null {
  const query = TYPED.exec(text.slice(0, caret))?.[1];
  return query === undefined ? null : { query, from: caret - query.length - 1 };
}

/** People whose name has a word that begins as it is typed, in their order; of one person the first. */
export function suggestMentions(people: readonly Mentionable[], query: string): Mentionable[] {
  const wanted = foldForSearch(query);
  const seen = new Set<ParticipantId>();
  return people
    .filter(({ participantId, name }) => {
      if (seen.has(participantId)) return false;
      seen.add(participantId);
      return ` ${foldForSearch(name)}`.includes(` ${wanted}`);
    })
    .slice(0, MOST);
}

/** Those whose name still stands behind an `@` in the text. */
export const mentionedIn = (text: string, chosen: readonly Mentionable[]): Mentionable[] =>
  chosen.filter(
    ({ participantId, name }, index) =>
      text.includes(`@${name}`) && chosen.findIndex((other) => other.participantId === participantId) === index,
  );
