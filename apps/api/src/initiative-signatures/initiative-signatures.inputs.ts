import { Uuid } from '@app/contracts';
import { type Capacity, hasVisibleText, type LanguageTexts, PROGRAMME_LIMITS as LIMITS, tidyText } from '@app/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import {
  enumOf,
  LanguageTag,
  optionalTranslations,
  StorableText,
  TranslationInput,
  translations,
} from '../graphql/index.js';
import { EmailAddress } from '../identity/index.js';
import { CountryCode } from '../summits/index.js';
import { CAPACITY_KINDS, CapacityKindEnum } from './signatory.type.js';

const RESERVATION_LENGTH = 4_000;
const NOTE_LENGTH = 4_000;
/** A hall's stage, and then some. */
const MOST_HANDS = 200;
const MOST_DAYS = 366;
const SECRET_LENGTH = 200;
/** An answer of a device, as JSON. */
const ANSWER_LENGTH = 20_000;
const BYTES_LENGTH = 10_000;

const DECISIONS = ['signed', 'declined'] as const;
export const DecisionEnum = enumOf('InitiativeDecision', DECISIONS);

@InputType({ description: 'For whom somebody signs.' })
export class CapacityInput {
  @Field(() => CapacityKindEnum)
  kind: Capacity['kind'];
  @Field(() => [TranslationInput], { nullable: true, description: 'Of an institution.' })
  institution?: TranslationInput[] | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2: needed of a country, and of nobody else.' })
  country?: string | null;
}
@InputType()
class SignatoryWhoInput {
  @Field(() => [TranslationInput], { description: 'Their name, in their own script first.' })
  names: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true, description: 'What they are: ‘Ambassador of …’.' })
  titles?: TranslationInput[] | null;
  @Field(() => CapacityInput)
  capacity: CapacityInput;
  @Field(() => String)
  email: string;
  @Field(() => String, { description: 'Of the mails, BCP 47.' })
  language: string;
}
@InputType({ description: 'Somebody who is invited to sign.' })
export class NewSignatoryInput extends SignatoryWhoInput {
  @Field(() => ID)
  initiativeId: string;
  @Field(() => ID, { nullable: true, description: 'Who they are in the programme.' })
  personId?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many days the invitation lasts; 30 unless told.' })
  days?: number | null;
}
@InputType({ description: 'Somebody who asks to join.' })
export class NewAccessionInput extends SignatoryWhoInput {
  @Field(() => [TranslationInput], { nullable: true })
  reservation?: TranslationInput[] | null;
  @Field(() => String, { nullable: true, description: 'For the organisers, who check.' })
  note?: string | null;
}
@InputType({ description: 'What somebody decides, about the text and for the country that they were shown.' })
export class DecisionInput {
  @Field(() => String, { description: 'Secret of the fresh sign-in.' })
  sitting: string;
  @Field(() => DecisionEnum)
  act: (typeof DECISIONS)[number];
  @Field(() => [TranslationInput], {
    nullable: true,
    description: 'What they sign with a reserve about, in their words.',
  })
  reservation?: TranslationInput[] | null;
  @Field(() => String)
  textHash: string;
  @Field(() => String, { nullable: true, description: 'Of their capacity; null where it has none.' })
  country?: string | null;
}

/** A name takes one line and can be seen: what stands below it would be read as another signature. */
const inOneLine = (texts: LanguageTexts): LanguageTexts =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.replace(/\s*\n\s*/g, ' ')]));
const canBeSeen = (texts: LanguageTexts): boolean => Object.values(texts).every(hasVisibleText);
const UNSEEN = { params: { code: 'nothing-to-see' }, error: 'has nothing that can be seen' };
const nameLines = (maxLength: number) => translations(maxLength).transform(inOneLine).refine(canBeSeen, UNSEEN);
const optionalNameLines = (maxLength: number) =>
  optionalTranslations(maxLength)
    .transform((texts) => texts && inOneLine(texts))
    .refine((texts) => texts === null || canBeSeen(texts), UNSEEN);

const CapacitySchema = z
  .object({
    kind: z.enum(CAPACITY_KINDS),
    institution: optionalNameLines(LIMITS.nameLength),
    country: CountryCode.nullish().transform((country) => country ?? null),
  })
  .transform(({ kind, institution, country }, check): Capacity => {
    const bad = (path: string, code: string, message: string): never => {
      check.addIssue({ code: 'custom', path: [path], params: { code }, message });
      return z.NEVER;
    };
    if (institution !== null && kind !== 'institution') return bad('institution', 'not-here', 'is for institutions');
    if (kind === 'institution')
      return institution === null ? bad('institution', 'missing', 'says which') : { kind, names: institution, country };
    if (kind === 'country') return country === null ? bad('country', 'missing', 'says which') : { kind, country };
    return country === null ? { kind } : bad('country', 'not-here', 'is of a country or an institution');
  });
const Who = {
  names: nameLines(LIMITS.nameLength),
  titles: optionalNameLines(LIMITS.titleLength),
  capacity: CapacitySchema,
  email: EmailAddress,
  language: LanguageTag,
};
export const NewSignatorySchema = z.object({
  ...Who,
  initiativeId: Uuid,
  personId: Uuid.nullish().transform((id) => id ?? null),
  days: z
    .int()
    .min(1)
    .max(MOST_DAYS)
    .nullish()
    .transform((days) => days ?? null),
});
const Note = StorableText.transform(tidyText)
  .pipe(z.string().max(NOTE_LENGTH))
  .nullish()
  .transform((note) => (note == null || note === '' ? null : note));
export const NewAccessionSchema = z.object({
  ...Who,
  reservation: optionalTranslations(RESERVATION_LENGTH),
  note: Note,
});
export const DecisionSchema = z.object({
  sitting: z.string().max(SECRET_LENGTH),
  act: z.enum(DECISIONS),
  reservation: optionalTranslations(RESERVATION_LENGTH),
  textHash: z.string().max(64),
  country: CountryCode.nullish().transform((country) => country ?? null),
});
export type ParsedDecision = z.output<typeof DecisionSchema>;
export type ParsedSignatory = z.output<typeof NewSignatorySchema>;
export type ParsedAccession = z.output<typeof NewAccessionSchema>;

export const SecretText = z.string().max(SECRET_LENGTH);
export const Hands = z
  .array(Uuid)
  .min(1)
  .max(MOST_HANDS)
  .transform((ids) => [...new Set(ids)]);
export const MissingLanguages = z.array(LanguageTag).max(LIMITS.languagesPerText);
export const OptionalReason = Note;
export const Reason = StorableText.transform(tidyText).pipe(z.string().min(1).max(NOTE_LENGTH));

const Bytes = z
  .string()
  .max(BYTES_LENGTH)
  .regex(/^[\w+/=-]*$/);
const Answer = { id: Bytes, rawId: Bytes, type: z.literal('public-key'), clientExtensionResults: z.object({}) };
const Attachment = z
  .enum(['cross-platform', 'platform'])
  .nullish()
  .transform((attachment) => attachment ?? undefined);

/** What a browser says a device made. Whether it did is for `Passkeys`. */
export const RegistrationAnswer = jsonOf<RegistrationResponseJSON>(
  z.object({
    ...Answer,
    authenticatorAttachment: Attachment,
    response: z.object({
      clientDataJSON: Bytes,
      attestationObject: Bytes,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  }),
);
/** What a browser says a device signed. Whether it did is for `Passkeys`. */
export const SigningAnswer = jsonOf<AuthenticationResponseJSON>(
  z.object({
    ...Answer,
    authenticatorAttachment: Attachment,
    response: z.object({
      clientDataJSON: Bytes,
      authenticatorData: Bytes,
      signature: Bytes,
      userHandle: Bytes.nullish().transform((handle) => handle ?? undefined),
    }),
  }),
);

function jsonOf<T>(schema: z.ZodType<T>): z.ZodType<T, string> {
  return z
    .string()
    .max(ANSWER_LENGTH)
    .transform((text, check): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        check.addIssue({ code: 'custom', params: { code: 'malformed-text' }, message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
