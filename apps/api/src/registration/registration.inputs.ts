import {
  type AnswerProblem,
  type AnswerProblemCode,
  type Answers,
  FIELD_KINDS,
  type FieldKind,
  hasVisibleText,
  REGISTRATION_LIMITS,
  type RegistrationField,
  type RegistrationForm,
  tidyLine,
} from '@app/domain';
import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { z } from 'zod';
import { BadInput, optionalTranslations, StorableText, TranslationInput, translations } from '../graphql/index.js';
import { EmailAddress } from '../identity/index.js';
import { mailLanguage } from '../mail/index.js';

export const RegistrationFieldKindEnum = {
  TEXT: 'text',
  LONG_TEXT: 'long-text',
  SINGLE_CHOICE: 'single-choice',
  MULTIPLE_CHOICE: 'multiple-choice',
  COUNTRY: 'country',
  ORGANISATION: 'organisation',
  LANGUAGE: 'language',
  ARRIVAL_CITY: 'arrival-city',
  ACCOMMODATION_NIGHTS: 'accommodation-nights',
  CONSENT: 'consent',
} as const;
registerEnumType(RegistrationFieldKindEnum, { name: 'RegistrationFieldKind' });

@InputType()
export class AnswerInput {
  @Field(() => ID)
  fieldId: string;
  @Field(() => [String], {
    description:
      'One text for most kinds; ids of options for choices; `true` for a given consent; a whole number of nights.',
  })
  values: string[];
}

@InputType({ description: 'What somebody says of themselves.' })
export class RegistrantInput {
  @Field(() => String)
  name: string;
  @Field(() => String, { description: 'Language of the mails (BCP 47).' })
  language: string;
  @Field(() => [AnswerInput])
  answers: AnswerInput[];
}

@InputType()
export class RegistrationInput extends RegistrantInput {
  @Field(() => String)
  email: string;
}

@InputType({
  description: 'A ticket by the secret of its link, or, for who is signed in, by its summit. One of the two.',
})
export class TicketKeyInput {
  @Field(() => String, { nullable: true })
  token?: string | null;
  @Field(() => String, { nullable: true })
  summitSlug?: string | null;
}

@InputType()
export class RegistrationOptionInput {
  @Field(() => ID, { description: 'Chosen by the form’s editor, unique in the field; answers keep it.' })
  id: string;
  @Field(() => [TranslationInput])
  labels: TranslationInput[];
}

@InputType()
export class RegistrationFieldInput {
  @Field(() => ID, { description: 'Chosen by the form’s editor, unique in the form; answers keep it.' })
  id: string;
  @Field(() => RegistrationFieldKindEnum)
  kind: FieldKind;
  @Field(() => [TranslationInput])
  labels: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  helps?: TranslationInput[] | null;
  @Field(() => Boolean)
  isRequired: boolean;
  @Field(() => [RegistrationOptionInput], { nullable: true, description: 'Choices only, and there at least one.' })
  options?: RegistrationOptionInput[] | null;
}

@InputType({ description: 'A form as a whole: what is left out is removed.' })
export class RegistrationFormInput {
  @Field(() => Boolean)
  isOpen: boolean;
  @Field(() => Date, { nullable: true })
  opensAt?: Date | null;
  @Field(() => Date, { nullable: true })
  closesAt?: Date | null;
  @Field(() => Int, { nullable: true, description: 'Null is without limit.' })
  capacity?: number | null;
  @Field(() => Boolean)
  needsApproval: boolean;
  @Field(() => [RegistrationFieldInput])
  fields: RegistrationFieldInput[];
}

/** Ids travel in addresses of wrong fields and in headings of tables. */
const StableId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, { error: 'has up to 40 Latin letters, digits, - and _' });

/** Somebody's name on one line, without what hides or turns text around. Joiners stay: Urdu and Persian spell with them. */
export const PersonalName = StorableText.transform((text) => {
  const name = tidyLine(text);
  return hasVisibleText(name) ? name : '';
}).pipe(z.string().min(1).max(REGISTRATION_LIMITS.nameLength));

/** Room for every kind of answer; what a field takes is asked by `checkAnswers`. */
const AnswersSchema = z
  .array(
    z.object({
      fieldId: StableId,
      values: z
        .array(z.string().max(REGISTRATION_LIMITS.longTextLength + 100))
        .max(REGISTRATION_LIMITS.optionsPerField),
    }),
  )
  .max(REGISTRATION_LIMITS.fields)
  .transform((entries): Answers => Object.fromEntries(entries.map(({ fieldId, values }) => [fieldId, values])));

export const RegistrantSchema = z.object({
  name: PersonalName,
  language: z
    .string()
    .max(35)
    .transform((tag) => mailLanguage([tag])),
  answers: AnswersSchema,
});
export type ParsedRegistrant = z.output<typeof RegistrantSchema>;
export const RegistrationSchema = RegistrantSchema.extend({ email: EmailAddress });
export type ParsedRegistration = z.output<typeof RegistrationSchema>;

export const TicketKeySchema = z
  .object({ token: z.string().max(200).nullish(), summitSlug: z.string().max(200).nullish() })
  .refine(({ token, summitSlug }) => (token == null) !== (summitSlug == null), {
    error: 'give the token or the summit, one of the two',
    params: { code: 'one-of-two' },
  });
export type ParsedTicketKey = z.output<typeof TicketKeySchema>;

const OptionSchema = z
  .object({ id: StableId, labels: translations(REGISTRATION_LIMITS.labelLength) })
  .transform(({ id, labels }) => ({ id, label: labels }));

const FieldSchema = z
  .object({
    id: StableId,
    kind: z.enum(FIELD_KINDS),
    labels: translations(REGISTRATION_LIMITS.labelLength),
    helps: optionalTranslations(REGISTRATION_LIMITS.helpLength),
    isRequired: z.boolean(),
    options: z
      .array(OptionSchema)
      .max(REGISTRATION_LIMITS.optionsPerField)
      .nullish()
      .transform((options) => options ?? []),
  })
  .superRefine(({ kind, options }, check) => {
    const isChoice = kind === 'single-choice' || kind === 'multiple-choice';
    if (isChoice && options.length === 0) refuse(check, ['options'], 'too-few-options', 'must have an option');
    if (!isChoice && options.length > 0) refuse(check, ['options'], 'choices-only', 'is for choices only');
    refuseDoubles(check, options, ['options']);
  })
  .transform(({ labels, helps, ...field }): RegistrationField => ({ ...field, label: labels, help: helps }));

export const RegistrationFormSchema = z
  .object({
    isOpen: z.boolean(),
    opensAt: z.date().nullish(),
    closesAt: z.date().nullish(),
    capacity: z.number().int().min(0).max(REGISTRATION_LIMITS.capacity).nullish(),
    needsApproval: z.boolean(),
    fields: z
      .array(FieldSchema)
      .max(REGISTRATION_LIMITS.fields)
      .superRefine((fields, check) => refuseDoubles(check, fields, [])),
  })
  .superRefine(({ opensAt, closesAt }, check) => {
    if (opensAt != null && closesAt != null && closesAt <= opensAt)
      refuse(check, ['closesAt'], 'closes-before-opening', 'must be later than the opening');
  })
  .transform(({ opensAt = null, closesAt = null, capacity = null, ...form }): RegistrationForm => ({
    ...form,
    opensAt,
    closesAt,
    capacity,
  }));
export type ParsedRegistrationForm = z.output<typeof RegistrationFormSchema>;

const ANSWER_MESSAGES: Record<AnswerProblemCode, string> = {
  required: 'must be answered',
  'unknown-field': 'is no field of this form',
  'too-many-values': 'takes one answer',
  'too-long': 'is too long',
  'malformed-text': 'must be well-formed Unicode without U+0000',
  'unknown-option': 'is none of the options',
  'option-twice': 'is there twice',
  'unknown-country': 'is not an ISO 3166-1 alpha-2 code',
  'unknown-language': 'is not a language tag we know',
  'not-a-number': 'is not a whole number',
  'too-many-nights': 'is more than anybody stays',
  'not-a-consent': 'is `true` or left out',
};

/** What is wrong with an answer, in English for developers and organisers' tables. */
export const answerMessage = (code: AnswerProblemCode): string => ANSWER_MESSAGES[code];

/** Answers that a form does not take, each at `input.answers.<field id>`. */
export function badAnswers(problems: readonly AnswerProblem[]): BadInput {
  return new BadInput(
    problems.map(({ fieldId, code }) => ({
      path: `input.answers.${fieldId}`,
      code,
      message: ANSWER_MESSAGES[code],
    })),
  );
}

function refuse(check: z.RefinementCtx, path: PropertyKey[], code: string, message: string): void {
  check.addIssue({ code: 'custom', params: { code }, path, message });
}

function refuseDoubles(check: z.RefinementCtx, entries: readonly { id: string }[], at: PropertyKey[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) refuse(check, [...at, index, 'id'], 'id-twice', 'is there twice');
    seen.add(id);
  }
}
