import {
  AWARD_KINDS,
  type AwardKind,
  CERTIFICATE_LANGUAGES,
  CERTIFICATE_WORDS,
  type CertificateKind,
  type CertificateLanguage,
  designProblems,
  type DesignProblem,
  isReadableOnWhite,
} from '@app/domain';
import type { CertificateTemplate, TemplateInput } from './organise-certificates.queries.js';

export type Texts = Readonly<Record<string, string>>;
/** As the API names them. */
export type KindName = CertificateTemplate['kind'];

/** In the order in which organisers meet them. */
export const KINDS: readonly CertificateKind[] = [...AWARD_KINDS, 'carbon'];
const KIND_NAMES: Readonly<Record<CertificateKind, KindName>> = {
  attendance: 'ATTENDANCE',
  speaker: 'SPEAKER',
  moderator: 'MODERATOR',
  interpreter: 'INTERPRETER',
  ambassador: 'AMBASSADOR',
  carbon: 'CARBON',
};
export const kindName = (kind: CertificateKind): KindName => KIND_NAMES[kind];
export const awardName = (kind: AwardKind): Exclude<KindName, 'CARBON'> =>
  KIND_NAMES[kind] as Exclude<KindName, 'CARBON'>;
export const isAward = (kind: CertificateKind): kind is AwardKind => kind !== 'carbon';

/** A template while somebody works on it. */
export interface TemplateForm {
  titles: Texts;
  texts: Texts;
  signers: readonly { key: string; names: Texts; offices: Texts }[];
  accent: string;
  logoId: string | null;
  paper: TemplateInput['paper'];
  isLandscape: boolean;
  leastPercent: number;
  countsDoor: boolean;
  revision: number;
}

const OWN_ACCENT = '#0b6e4f';
const USUAL_PERCENT = 50;

/** What a new one begins with: our words, in the languages of the summit that certificates are written in. */
export function newForm(kind: CertificateKind, summitLanguages: readonly string[]): TemplateForm {
  const own = CERTIFICATE_LANGUAGES.filter((language) => summitLanguages.includes(language));
  const empty: TemplateForm = {
    titles: {},
    texts: {},
    signers: [],
    accent: OWN_ACCENT,
    logoId: null,
    paper: 'A4',
    isLandscape: true,
    leastPercent: USUAL_PERCENT,
    countsDoor: false,
    revision: 0,
  };
  return (own.length === 0 ? (['en'] as const) : own).reduce(
    (form, language) => withLanguage(kind, form, language, true),
    empty,
  );
}

export const languagesOf = ({ titles }: Pick<TemplateForm, 'titles'>): CertificateLanguage[] =>
  CERTIFICATE_LANGUAGES.filter((language) => Object.hasOwn(titles, language));

/** Takes a language in, with words of ours to begin with, or leaves it out with what was written in it. */
export function withLanguage(
  kind: CertificateKind,
  form: TemplateForm,
  language: CertificateLanguage,
  isIn: boolean,
): TemplateForm {
  if (!isAward(kind)) return form;
  const { titles, texts } = CERTIFICATE_WORDS[language].award;
  if (isIn)
    return {
      ...form,
      titles: { ...form.titles, [language]: titles[kind] },
      texts: { ...form.texts, [language]: texts[kind] },
    };
  return { ...form, titles: without(form.titles, language), texts: without(form.texts, language) };
}

const without = (texts: Texts, language: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([each]) => each !== language));

export const textsOf = (translations: readonly { language: string; text: string }[]): Texts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));

export const translationsOf = (texts: Texts): { language: string; text: string }[] =>
  Object.entries(texts).flatMap(([language, text]) => (text.trim() === '' ? [] : [{ language, text: text.trim() }]));

export function formOf(template: CertificateTemplate): TemplateForm {
  const { titles, texts, signers, accent, logoId, paper, isLandscape, leastPercent, countsDoor, revision } = template;
  return {
    titles: textsOf(titles),
    texts: textsOf(texts),
    signers: signers.map(({ names, offices }) => ({
      key: crypto.randomUUID(),
      names: textsOf(names),
      offices: textsOf(offices),
    })),
    accent,
    logoId,
    paper,
    isLandscape,
    leastPercent,
    countsDoor,
    revision,
  };
}

export function inputOf(summitId: string, kind: CertificateKind, form: TemplateForm): TemplateInput {
  const { titles, texts, signers, ...rest } = form;
  return {
    ...rest,
    summitId,
    kind: kindName(kind),
    titles: translationsOf(titles),
    texts: translationsOf(texts),
    signers: signers.map(({ names, offices }) => ({
      names: translationsOf(names),
      offices: translationsOf(offices),
    })),
  };
}

/** `signer-empty`: who stands for it without a name or an office. `no-language`: in which nothing is written. */
export type FormProblem = DesignProblem | { readonly code: 'signer-empty' | 'no-language' };

/** Everything that keeps it from being saved; the same rules as the server's. */
export function formProblems(kind: CertificateKind, form: TemplateForm): FormProblem[] {
  const written = (texts: Texts): Texts => textsOf(translationsOf(texts));
  const [title, text] = [written(form.titles), written(form.texts)];
  const isEmpty = form.signers.some(
    ({ names, offices }) => translationsOf(names).length === 0 || translationsOf(offices).length === 0,
  );
  const own: FormProblem[] = isEmpty ? [{ code: 'signer-empty' }] : [];
  if (!isAward(kind))
    return [...own, ...(isReadableOnWhite(form.accent) ? [] : [{ code: 'colour-too-light' } as const])];
  const languages = languagesOf(form);
  if (languages.length === 0) return [...own, { code: 'no-language' }];
  // A language that was chosen and left empty lacks both.
  const bare = languages
    .filter((language) => !Object.hasOwn(title, language) && !Object.hasOwn(text, language))
    .map((language) => ({ code: 'language-incomplete', language }) as const);
  return [...own, ...bare, ...designProblems(kind, { title, text, accent: form.accent })];
}
