import { isKnownCountry } from '@app/domain';
import type { DeskProject, ProjectInput } from './desk.queries.js';

/** Language (BCP 47) → text, as typed. */
type FormTexts = Readonly<Record<string, string>>;
/** A project as its form edits it: what was typed, right or not. */
export interface ProjectForm {
  readonly names: FormTexts;
  readonly summaries: FormTexts;
  readonly descriptions: FormTexts;
  readonly type: ProjectInput['type'];
  readonly country: string;
  readonly places: FormTexts;
  readonly methodology: string;
  readonly registry: string;
  readonly registryProjectId: string;
  readonly registryUrl: string;
  readonly firstVintage: string;
  readonly lastVintage: string;
  readonly companyName: string;
  readonly companyUrl: string;
}
export type FormProblem = 'needed' | 'needed-text' | 'country' | 'year' | 'years' | 'link';
export type ProjectProblems = Readonly<Partial<Record<keyof ProjectForm, FormProblem>>>;

export const EMPTY_PROJECT: ProjectForm = {
  names: {},
  summaries: {},
  descriptions: {},
  type: 'FOREST',
  country: '',
  places: {},
  methodology: '',
  registry: '',
  registryProjectId: '',
  registryUrl: '',
  firstVintage: '',
  lastVintage: '',
  companyName: '',
  companyUrl: '',
};

export function formOf(project: DeskProject): ProjectForm {
  return {
    names: textsOf(project.names),
    summaries: textsOf(project.summaries),
    descriptions: textsOf(project.descriptions),
    type: project.type,
    country: project.country,
    places: textsOf(project.places),
    methodology: project.methodology,
    registry: project.registry,
    registryProjectId: project.registryProjectId,
    registryUrl: project.registryUrl ?? '',
    firstVintage: String(project.firstVintage),
    lastVintage: project.lastVintage === null ? '' : String(project.lastVintage),
    companyName: project.companyName,
    companyUrl: project.companyUrl ?? '',
  };
}

/** What keeps it from being saved, by field; empty when nothing does. */
export function problemsOf(form: ProjectForm): ProjectProblems {
  const problems: Partial<Record<keyof ProjectForm, FormProblem>> = {};
  for (const field of ['names', 'summaries'] as const)
    if (translationsOf(form[field]).length === 0) problems[field] = 'needed-text';
  for (const field of ['methodology', 'registry', 'registryProjectId', 'companyName'] as const)
    if (form[field].trim() === '') problems[field] = 'needed';
  for (const field of ['registryUrl', 'companyUrl'] as const)
    if (!isLinkOrNothing(form[field])) problems[field] = 'link';
  if (!isKnownCountry(form.country.trim().toUpperCase())) problems.country = 'country';
  if (yearOf(form.firstVintage) === undefined) problems.firstVintage = 'year';
  if (form.lastVintage.trim() !== '') {
    const last = yearOf(form.lastVintage);
    if (last === undefined) problems.lastVintage = 'year';
    else if (last < (yearOf(form.firstVintage) ?? 0)) problems.lastVintage = 'years';
  }
  return problems;
}

/** Of a form without problems. */
export function inputOf(form: ProjectForm): ProjectInput {
  return {
    names: translationsOf(form.names),
    summaries: translationsOf(form.summaries),
    descriptions: translationsOf(form.descriptions),
    type: form.type,
    country: form.country.trim().toUpperCase(),
    places: translationsOf(form.places),
    methodology: form.methodology,
    registry: form.registry,
    registryProjectId: form.registryProjectId,
    registryUrl: form.registryUrl.trim() === '' ? null : form.registryUrl.trim(),
    firstVintage: yearOf(form.firstVintage) ?? 0,
    lastVintage: yearOf(form.lastVintage) ?? null,
    companyName: form.companyName,
    companyUrl: form.companyUrl.trim() === '' ? null : form.companyUrl.trim(),
  };
}

/** Nothing, or an address that begins with https and has no name or password in it. */
export function isLinkOrNothing(typed: string): boolean {
  const text = typed.trim();
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '';
}

/** A year as the server takes it; `undefined` for anything else. */
export function yearOf(typed: string): number | undefined {
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  return year >= 2_000 && year <= 2_100 ? year : undefined;
}

const textsOf = (translations: DeskProject['names']): FormTexts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));
const translationsOf = (texts: FormTexts): ProjectInput['names'] =>
  Object.entries(texts).flatMap(([language, text]) => (text.trim() === '' ? [] : [{ language, text }]));
