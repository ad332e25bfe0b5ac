import { Uuid } from '@app/contracts';
import {
  type OutcomeFields,
  OUTCOME_LIMITS as LIMITS,
  OUTCOME_STATUSES,
  OUTCOME_TYPES,
  outcomeProblems,
  type OutcomeStatus,
  type OutcomeType,
  PARTY_ROLES,
  type PartyRole,
} from '@app/domain';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { CurrencyCode, optionalTranslations, TranslationInput, translations } from '../graphql/index.js';
import { CountryCode } from '../summits/index.js';
import { OutcomeStatusEnum, OutcomeTypeEnum, PartyRoleEnum } from './outcome.type.js';

@InputType()
export class AmountInput {
  @Field(() => Float, { description: 'A whole number of the smallest units of the currency: cents, fen, yen.' })
  minor: number;
  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;
}

@InputType({ description: 'A country, an institution or a person that is part of an outcome.' })
export class OutcomePartyInput {
  @Field(() => PartyRoleEnum)
  role: PartyRole;
  @Field(() => [TranslationInput])
  names: TranslationInput[];
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the summit’s programme, where they are somebody of it.' })
  personId?: string | null;
}

@InputType({ description: 'Something to be reached on the way. Days are `2022-12-20`.' })
export class OutcomeMilestoneInput {
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => String, { nullable: true })
  dueOn?: string | null;
  @Field(() => String, { nullable: true })
  reachedOn?: string | null;
}

@InputType({
  description: 'All that is said of an outcome; what is left out is not said any more. Days are `2022-12-20`.',
})
export class OutcomeEntryInput {
  @Field(() => OutcomeTypeEnum)
  kind: OutcomeType;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  descriptions?: TranslationInput[] | null;
  @Field(() => AmountInput, { nullable: true })
  amount?: AmountInput | null;
  @Field(() => String, { nullable: true })
  agreedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'By when all of it is to be done.' })
  dueOn?: string | null;
  @Field(() => OutcomeStatusEnum)
  status: OutcomeStatus;
  @Field(() => [TranslationInput], { nullable: true, description: 'What became of it; needed where it was abandoned.' })
  statusNotes?: TranslationInput[] | null;
  @Field(() => ID, { nullable: true, description: 'The session of the summit in which it was released.' })
  sessionId?: string | null;
  @Field(() => [OutcomePartyInput], { nullable: true })
  parties?: OutcomePartyInput[] | null;
  @Field(() => [OutcomeMilestoneInput], { nullable: true })
  milestones?: OutcomeMilestoneInput[] | null;
}

const Day = z.iso
  .date()
  .nullish()
  .transform((day) => day ?? null);
const OptionalId = Uuid.nullish().transform((id) => id ?? null);
const listOf = <Schema extends z.ZodType>(entry: Schema, longest: number) =>
  z
    .array(entry)
    .max(longest)
    .nullish()
    .transform((entries) => entries ?? []);

export const OutcomeEntrySchema: z.ZodType<OutcomeFields> = z
  .object({
    kind: z.enum(OUTCOME_TYPES),
    titles: translations(LIMITS.title),
    descriptions: optionalTranslations(LIMITS.description),
    amount: z
      .object({ minor: z.int().min(1).max(LIMITS.amountMinor), currency: CurrencyCode })
      .nullish()
      .transform((amount) => amount ?? null),
    agreedOn: Day,
    dueOn: Day,
    status: z.enum(OUTCOME_STATUSES),
    statusNotes: optionalTranslations(LIMITS.note),
    sessionId: OptionalId,
    parties: listOf(
      z.object({
        role: z.enum(PARTY_ROLES),
        names: translations(LIMITS.partyName),
        country: CountryCode.nullish().transform((country) => country ?? null),
        personId: OptionalId,
      }),
      LIMITS.parties,
    ),
    milestones: listOf(z.object({ titles: translations(LIMITS.title), dueOn: Day, reachedOn: Day }), LIMITS.milestones),
  })
  .superRefine((fields, check) => {
    for (const { path, code } of outcomeProblems(fields))
      check.addIssue({ code: 'custom', params: { code }, path: path.split('.'), message: MESSAGES[code] });
  });

const MESSAGES: Record<ReturnType<typeof outcomeProblems>[number]['code'], string> = {
  'due-before-agreed': 'is before it was agreed',
  'reached-before-agreed': 'is before it was agreed',
  'amount-of-honour': 'an honour has no amount',
  'honoured-elsewhere': 'somebody is honoured as an ambassador alone',
  'note-missing': 'say what became of it',
};
