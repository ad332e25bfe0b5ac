import { bestMatch, type LanguageTexts, type ProgrammeDocument } from '@app/domain';
import type { StoredNote } from './programme-documents.repository.js';

/** A released document with what readers need beside it. */
export interface ReleasedProgramme {
  readonly document: ProgrammeDocument;
  readonly version: number;
  readonly releasedAt: Date;
  /** Every language (BCP 47) that some text of the document is in. */
  readonly languages: readonly string[];
  /** This version and those before it, newest first; not all of very many. */
  readonly versions: readonly StoredNote[];
}

export function releasedProgramme(
  document: ProgrammeDocument,
  version: number,
  releasedAt: Date,
  versions: readonly StoredNote[] = [],
): ReleasedProgramme {
  const texts = [...textsOf(document), ...versions.map(({ changelog }) => changelog)];
  return {
    document,
    version,
    releasedAt,
    languages: [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))],
    versions,
  };
}

/** The asked languages that make a difference to this programme, in their order: readers who differ in others see the same. */
export function relevantLanguages(programme: ReleasedProgramme, asked: readonly string[]): string[] {
  return asked.filter((language) => bestMatch(programme.languages, language) !== undefined);
}

function textsOf({
  summit,
  organisers,
  subForums,
  sessions,
  people,
  record,
  delegations = [],
}: ProgrammeDocument): (LanguageTexts | null | undefined)[] {
  const { initiatives, outcomes, carbon, participants } = record;
  return [
    ...[summit.title, summit.theme, summit.place, summit.dateNote, summit.guestOfHonour?.reason],
    ...organisers.map(({ name }) => name),
    ...subForums.map(({ title }) => title),
    ...sessions.flatMap(({ title, description }) => [title, description]),
    ...delegations.map(({ organisation }) => organisation?.name),
    ...people.flatMap(({ name, title, biography, organisation }) => [name, title, biography, organisation?.name]),
    ...initiatives.flatMap(({ title, signatoriesNote, callsFor }) => [title, signatoriesNote, ...callsFor]),
    ...outcomes.map(({ title }) => title),
    ...(carbon === null ? [] : [carbon.entry, ...carbon.scenes, ...carbon.steps, ...carbon.rules, ...carbon.functions]),
    ...participants,
  ];
}
