import {
  isCurrency,
  isKnownCountry,
  minorDecimals,
  type Money,
  OUTCOME_LIMITS,
  OUTCOME_STATUSES,
  OUTCOME_TYPES,
  outcomeProblems,
  type OutcomeStatus,
  type OutcomeType,
  PARTY_ROLES,
  type PartyRole,
} from '@app/domain';
import { enumName, wordOf } from '../../clients/graphql/enum-name.js';
import type { KeptOutcome, OutcomeInput } from './desk.queries.js';

/** Language (BCP 47) → text, as typed. */
export type FormTexts = Readonly<Record<string, string>>;
export interface PartyForm {
  readonly role: PartyRole;
  readonly names: FormTexts;
  readonly country: string;
  /** The empty text for nobody of the programme. */
  readonly personId: string;
}
export interface MilestoneForm {
  readonly titles: FormTexts;
  readonly dueOn: string;
  readonly reachedOn: string;
}
/** An outcome as its form edits it: what was typed, right or not. */
export interface OutcomeForm {
  readonly kind: OutcomeType;
  readonly titles: FormTexts;
  readonly descriptions: FormTexts;
  readonly amount: string;
  readonly currency: string;
  readonly agreedOn: string;
  readonly dueOn: string;
  readonly status: OutcomeStatus;
  readonly statusNotes: FormTexts;
  readonly sessionId: string;
  readonly parties: readonly PartyForm[];
  readonly milestones: readonly MilestoneForm[];
}
export type FormProblem =
  'needed-text' | 'amount' | 'currency' | 'country' | ReturnType<typeof outcomeProblems>[number]['code'];
/** By field: `dueOn`, `milestones.2.dueOn`. */
export type FormProblems = Readonly<Record<string, FormProblem>>;

export const EMPTY_OUTCOME: OutcomeForm = {
  kind: 'fund',
  titles: {},
  descriptions: {},
  amount: '',
  currency: '',
  agreedOn: '',
  dueOn: '',
  status: 'announced',
  statusNotes: {},
  sessionId: '',
  parties: [],
  milestones: [],
};
export const EMPTY_PARTY: PartyForm = { role: 'party', names: {}, country: '', personId: '' };
export const EMPTY_MILESTONE: MilestoneForm = { titles: {}, dueOn: '', reachedOn: '' };

export const formOf = (outcome: KeptOutcome): OutcomeForm => ({
  kind: wordOf(OUTCOME_TYPES, outcome.kind),
  titles: textsOf(outcome.titles),
  descriptions: textsOf(outcome.descriptions),
  amount: outcome.amount === null ? '' : decimalOf(outcome.amount),
  currency: outcome.amount?.currency ?? '',
  agreedOn: outcome.agreedOn ?? '',
  dueOn: outcome.dueOn ?? '',
  status: wordOf(OUTCOME_STATUSES, outcome.status),
  statusNotes: textsOf(outcome.statusNotes),
  sessionId: outcome.sessionId ?? '',
  parties: outcome.parties.map(({ role, names, country, personId }) => ({
    role: wordOf(PARTY_ROLES, role),
    names: textsOf(names),
    country: country ?? '',
    personId: personId ?? '',
  })),
  milestones: outcome.milestones.map(({ titles, dueOn, reachedOn }) => ({
    titles: textsOf(titles),
    dueOn: dueOn ?? '',
    reachedOn: reachedOn ?? '',
  })),
});

/** What is wrong, by field; else what is sent. */
export function inputOf(form: OutcomeForm): { problems: FormProblems } | { input: OutcomeInput } {
  const problems: Record<string, FormProblem> = {};
  const needText = (path: string, texts: FormTexts): void => {
    if (translationsOf(texts).length === 0) problems[path] = 'needed-text';
  };
  needText('titles', form.titles);
  for (const [index, { names, country }] of form.parties.entries()) {
    needText(`parties.${index}.names`, names);
    if (country.trim() !== '' && !isKnownCountry(country.trim().toUpperCase()))
      problems[`parties.${index}.country`] = 'country';
  }
  for (const [index, { titles }] of form.milestones.entries()) needText(`milestones.${index}.titles`, titles);
  const amount = amountOf(form);
  if (amount === 'currency') problems['currency'] = amount;
  if (amount === 'amount') problems['amount'] = amount;
  const fields = {
    ...form,
    amount: typeof amount === 'string' ? null : amount,
    agreedOn: orNull(form.agreedOn),
    dueOn: orNull(form.dueOn),
    sessionId: orNull(form.sessionId),
    statusNotes: filled(form.statusNotes),
    parties: form.parties.map((party) => ({
      ...party,
      country: orNull(party.country.toUpperCase()),
      personId: orNull(party.personId),
    })),
    milestones: form.milestones.map(({ titles, dueOn, reachedOn }) => ({
      titles,
      dueOn: orNull(dueOn),
      reachedOn: orNull(reachedOn),
    })),
  };
  for (const { path, code } of outcomeProblems(fields)) problems[path] ??= code;
  if (Object.keys(problems).length > 0) return { problems };
  return {
    input: {
      kind: enumName(fields.kind),
      status: enumName(fields.status),
      titles: translationsOf(form.titles),
      descriptions: translationsOf(form.descriptions),
      statusNotes: translationsOf(form.statusNotes),
      amount: fields.amount,
      agreedOn: fields.agreedOn,
      dueOn: fields.dueOn,
      sessionId: fields.sessionId,
      parties: fields.parties.map(({ role, names, country, personId }) => ({
        role: enumName(role),
        names: translationsOf(names),
        country,
        personId,
      })),
      milestones: fields.milestones.map(({ titles, dueOn, reachedOn }) => ({
        titles: translationsOf(titles),
        dueOn,
        reachedOn,
      })),
    },
  };
}

/** Nothing where neither is typed; the field that is wrong. */
function amountOf({
  amount,
  currency,
}: Pick<OutcomeForm, 'amount' | 'currency'>): Money | null | 'amount' | 'currency' {
  const code = currency.trim().toUpperCase();
  // Blanks group digits in many languages; commas mean one thing here and another there, so they are asked about.
  const digits = amount.replaceAll(/\s/gu, '');
  if (digits === '') return code === '' ? null : 'amount';
  if (!isCurrency(code)) return 'currency';
  const decimals = minorDecimals(code);
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(digits);
  const fraction = match?.[2] ?? '';
  if (match === null || fraction.length > decimals) return 'amount';
  const minor = Number(`${match[1] ?? ''}${fraction.padEnd(decimals, '0')}`);
  return minor > 0 && minor <= OUTCOME_LIMITS.amountMinor ? { minor, currency: code } : 'amount';
}

/** As it is typed: `12500.50`, without decimals that say nothing. */
function decimalOf({ minor, currency }: Money): string {
  const decimals = minorDecimals(currency);
  const digits = String(minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const textsOf = (translations: KeptOutcome['titles']): FormTexts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));
const filled = (texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
const translationsOf = (texts: FormTexts): { language: string; text: string }[] =>
  Object.entries(filled(texts)).map(([language, text]) => ({ language, text }));
