import { isKnownCountry, ownWriting } from '@app/domain';
import type { AccessionInput } from './published/published.queries.js';

export const WHO_KINDS = ['PERSON', 'INSTITUTION', 'COUNTRY'] as const;
/** As whom somebody signs, as it is typed: each text in their own language, and in English for who cannot read that. */
export interface WhoForm {
  readonly name: string;
  readonly nameEnglish: string;
  /** Of name, title and institution; BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly titleEnglish: string;
  readonly kind: (typeof WHO_KINDS)[number];
  readonly institution: string;
  readonly institutionEnglish: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly email: string;
}
export type WhoProblem = 'needed' | 'country' | 'email';
export type WhoProblems = Readonly<Partial<Record<'name' | 'institution' | 'country' | 'email', WhoProblem>>>;
type Who = Pick<AccessionInput, 'names' | 'titles' | 'capacity' | 'email' | 'language'>;

export const emptyWho = (language: string): WhoForm => ({
  name: '',
  nameEnglish: '',
  language,
  title: '',
  titleEnglish: '',
  kind: 'PERSON',
  institution: '',
  institutionEnglish: '',
  country: '',
  email: '',
});

/** What keeps it from being sent; the server looks again. */
export function whoProblems(form: WhoForm): WhoProblems {
  const problems: { -readonly [Field in keyof WhoProblems]: WhoProblems[Field] } = {};
  if (form.name.trim() === '') problems.name = 'needed';
  if (form.kind === 'INSTITUTION' && form.institution.trim() === '') problems.institution = 'needed';
  const country = form.country.trim().toUpperCase();
  if (form.kind === 'COUNTRY' && country === '') problems.country = 'needed';
  else if (form.kind !== 'PERSON' && country !== '' && !isKnownCountry(country)) problems.country = 'country';
  if (form.email.trim() === '') problems.email = 'needed';
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim())) problems.email = 'email';
  return problems;
}

/** Of a form without problems. @param mailLanguage of the mails, BCP 47 */
export function whoInput(form: WhoForm, mailLanguage: string): Who {
  const texts = (own: string, english: string): { language: string; text: string }[] => {
    const written = own.trim() === '' ? [] : [{ language: form.language, text: own.trim() }];
    const isElse = english.trim() !== '' && form.language.split('-')[0] !== 'en';
    return isElse ? [...written, { language: 'en', text: english.trim() }] : written;
  };
  const titles = texts(form.title, form.titleEnglish);
  const country = form.kind === 'PERSON' || form.country.trim() === '' ? null : form.country.trim().toUpperCase();
  return {
    names: texts(form.name, form.nameEnglish),
    titles: titles.length === 0 ? null : titles,
    capacity: {
      kind: form.kind,
      country,
      institution: form.kind === 'INSTITUTION' ? texts(form.institution, form.institutionEnglish) : null,
    },
    email: form.email.trim(),
    language: mailLanguage,
  };
}

/** Somebody of the programme: their own script first, what the form says of their mail and capacity kept. */
export function whoFromPerson(
  person: { names: readonly Writing[]; titles: readonly Writing[]; country?: string | null },
  form: WhoForm,
): WhoForm {
  const theirs = ownWriting(
    person.names.map(({ language }) => language),
    person.country ?? null,
  );
  // A directory has names in many languages: where none is known for theirs, the English one is nobody else's.
  const own =
    person.names.find(({ language }) => language === theirs) ??
    person.names.find(({ language }) => language.split('-')[0] === 'en') ??
    person.names[0];
  const language = own?.language ?? form.language;
  const inLanguage = (texts: readonly Writing[], wanted: string): string =>
    texts.find((text) => text.language === wanted)?.text ?? '';
  return {
    ...form,
    language,
    name: own?.text ?? '',
    nameEnglish: inLanguage(person.names, 'en'),
    title: inLanguage(person.titles, language),
    titleEnglish: inLanguage(person.titles, 'en'),
    country: person.country ?? form.country,
  };
}
interface Writing {
  language: string;
  text: string;
}
