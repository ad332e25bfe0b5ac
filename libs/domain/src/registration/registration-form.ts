import { isKnownCountry } from '../programme/country.js';
import { isKnownLanguage } from '../text/language.js';
import type { LanguageTexts } from '../text/localized-text.js';
import { tidyLine, tidyText } from '../text/tidy-text.js';

/** What an organiser can ask beside name and e-mail address, which are always asked. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'single-choice',
  'multiple-choice',
  'country',
  'organisation',
  'language',
  'arrival-city',
  'accommodation-nights',
  'consent',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FieldOption {
  /** Stable: answers name it. */
  readonly id: string;
  readonly label: LanguageTexts;
}
/** One question of a registration form. */
export interface RegistrationField {
  /** Stable: answers are kept by it, whatever the label becomes. */
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: LanguageTexts;
  /** A sentence below the label. */
  readonly help: LanguageTexts | null;
  readonly isRequired: boolean;
  /** Of the two kinds of choice; empty otherwise. */
  readonly options: readonly FieldOption[];
}
/** A summit's form, and how many may come. */
export interface RegistrationForm {
  readonly isOpen: boolean;
  /** Not before; from now on when `null`. */
  readonly opensAt: Date | null;
  /** Exclusive. */
  readonly closesAt: Date | null;
  /** Places; `null` is without limit. */
  readonly capacity: number | null;
  /** Whether an organiser looks at each registration before it gets a place. */
  readonly needsApproval: boolean;
  readonly fields: readonly RegistrationField[];
}

export const REGISTRATION_LIMITS = {
  fields: 30,
  optionsPerField: 60,
  labelLength: 300,
  helpLength: 1_000,
  nameLength: 120,
  textLength: 300,
  longTextLength: 4_000,
  /** Nobody stays longer than a quarter of a year for a summit. */
  nights: 92,
  capacity: 1_000_000,
} as const;

/** Whether somebody can register, and if not yet or no more. */
export type Openness = 'closed' | 'not-yet' | 'open' | 'over';

/** `summitEndsAt` closes every form. */
export function opennessOf(
  form: Pick<RegistrationForm, 'isOpen' | 'opensAt' | 'closesAt'>,
  summitEndsAt: Date,
  now: Date,
): Openness {
  if (now >= summitEndsAt || (form.closesAt !== null && now >= form.closesAt)) return 'over';
  if (!form.isOpen) return 'closed';
  return form.opensAt !== null && now < form.opensAt ? 'not-yet' : 'open';
}

/** Answers by field id. Each is a list of texts: one for most kinds, ids of options for choices, `true` for a given consent, a whole number of nights. No entry: not answered. */
export type Answers = Readonly<Record<string, readonly string[]>>;
export type AnswerProblemCode =
  | 'required'
  | 'unknown-field'
  | 'too-many-values'
  | 'too-long'
  | 'malformed-text'
  | 'unknown-option'
  | 'option-twice'
  | 'unknown-country'
  | 'unknown-language'
  | 'not-a-number'
  | 'too-many-nights'
  | 'not-a-consent';
export interface AnswerProblem {
  readonly fieldId: string;
  readonly code: AnswerProblemCode;
}
export type CheckedAnswers =
  | { readonly isGood: true; readonly answers: Answers }
  | { readonly isGood: false; readonly problems: readonly AnswerProblem[] };

/** Reads what somebody answered: whitespace is cut, what is empty is left out. Checking what it gave gives the same again. */
export function checkAnswers(fields: readonly RegistrationField[], given: Answers): CheckedAnswers {
  const known = new Set(fields.map(({ id }) => id));
  const problems: AnswerProblem[] = Object.keys(given)
    .filter((fieldId) => !known.has(fieldId))
    .map((fieldId) => ({ fieldId, code: 'unknown-field' }));
  const answers: [string, readonly string[]][] = [];
  for (const field of fields) {
    const values = (Object.hasOwn(given, field.id) ? (given[field.id] ?? []) : [])
      .map((value) => tidied(field, value))
      .filter((value) => value !== '');
    const code = problemOf(field, values);
    if (code !== undefined) problems.push({ fieldId: field.id, code });
    else if (values.length > 0) answers.push([field.id, values]);
  }
  return problems.length > 0 ? { isGood: false, problems } : { isGood: true, answers: Object.fromEntries(answers) };
}

/** As it is kept. What PostgreSQL would not keep stays and is refused. */
function tidied({ kind }: RegistrationField, value: string): string {
  if (!value.isWellFormed() || value.includes('\0')) return value.trim();
  switch (kind) {
    case 'text':
    case 'organisation':
    case 'arrival-city':
      return tidyLine(value);
    case 'long-text':
      return tidyText(value);
    default:
      return value.trim();
  }
}

function problemOf(field: RegistrationField, values: readonly string[]): AnswerProblemCode | undefined {
  if (values.length === 0) return field.isRequired ? 'required' : undefined;
  const [value = ''] = values;
  if (field.kind === 'multiple-choice') {
    if (new Set(values).size < values.length) return 'option-twice';
    return values.every((each) => field.options.some(({ id }) => id === each)) ? undefined : 'unknown-option';
  }
  if (values.length > 1) return 'too-many-values';
  switch (field.kind) {
    case 'text':
    case 'organisation':
    case 'arrival-city':
      return textProblem(value, REGISTRATION_LIMITS.textLength);
    case 'long-text':
      return textProblem(value, REGISTRATION_LIMITS.longTextLength);
    case 'single-choice':
      return field.options.some(({ id }) => id === value) ? undefined : 'unknown-option';
    case 'country':
      return isKnownCountry(value) ? undefined : 'unknown-country';
    case 'language':
      return isKnownLanguage(value) ? undefined : 'unknown-language';
    case 'accommodation-nights':
      if (!/^(0|[1-9]\d{0,5})$/.test(value)) return 'not-a-number';
      return Number(value) > REGISTRATION_LIMITS.nights ? 'too-many-nights' : undefined;
    case 'consent':
      return value === 'true' ? undefined : 'not-a-consent';
  }
}

function textProblem(text: string, maxLength: number): AnswerProblemCode | undefined {
  // PostgreSQL keeps neither U+0000 nor halves of surrogate pairs.
  if (!text.isWellFormed() || text.includes('\0')) return 'malformed-text';
  return text.length > maxLength ? 'too-long' : undefined;
}
