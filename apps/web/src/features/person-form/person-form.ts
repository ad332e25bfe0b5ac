import type { VariablesOf } from '../../clients/graphql/graphql.js';
import type { EditedPerson, SavePersonInput } from './person-form.queries.js';

/** What is edited of a person: texts by language, the rest as it is typed. */
export interface PersonForm {
  names: Readonly<Record<string, string>>;
  titles: Readonly<Record<string, string>>;
  biographies: Readonly<Record<string, string>>;
  organisationName: string;
  /** The organisation that `organisationName` was filled with; null once something else is typed. */
  organisationId: string | null;
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  languages: readonly string[];
}
export type PersonFormProblem = 'name-missing';
export type PersonInput = VariablesOf<typeof SavePersonInput>['input'];

export const EMPTY_PERSON: PersonForm = {
  names: {},
  titles: {},
  biographies: {},
  organisationName: '',
  organisationId: null,
  country: '',
  languages: [],
};

/** A saved person as the form shows them. */
export function formOfPerson(person: EditedPerson): PersonForm {
  return {
    names: textsOf(person.names),
    titles: textsOf(person.titles),
    biographies: textsOf(person.biographies),
    organisationName: person.organisationName ?? '',
    organisationId: person.organisationId,
    country: person.country ?? '',
    languages: person.languages,
  };
}

/** What the server is asked to keep, or what is wrong in the form. */
export function inputOfPerson(form: PersonForm): { input: PersonInput } | { problem: PersonFormProblem } {
  const names = translationsOf(form.names);
  if (names.length === 0) return { problem: 'name-missing' };
  return {
    input: {
      names,
      titles: translationsOf(form.titles),
      biographies: translationsOf(form.biographies),
      organisationId: form.organisationId,
      organisationName: form.organisationId === null ? form.organisationName.trim() || null : null,
      country: form.country || null,
      languages: [...form.languages],
    },
  };
}

/** The languages to write in: the summit's, then those that something is written in already, then those that were added. */
export function writtenLanguages(
  form: PersonForm,
  summitLanguages: readonly string[],
  added: readonly string[],
): string[] {
  const written = [form.names, form.titles, form.biographies].flatMap((texts) => Object.keys(texts));
  return [...new Set([...summitLanguages, ...written, ...added])];
}

function translationsOf(texts: Readonly<Record<string, string>>): { language: string; text: string }[] {
  return Object.entries(texts)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function textsOf(translations: readonly { language: string; text: string }[]): Record<string, string> {
  return Object.fromEntries(translations.map(({ language, text }) => [language, text]));
}
