import {
  CARBON_PROJECT_LIMITS as LIMITS,
  CARBON_PROJECT_TYPES,
  type CarbonProjectType,
  CORRESPONDING_ADJUSTMENTS,
  type CorrespondingAdjustment,
  Uuid,
} from '@app/contracts';
import { registryKey, serialPrefixOf, tidyLine } from '@app/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import {
  CurrencyCode,
  enumOf,
  optionalLink,
  optionalTranslations,
  StorableText,
  TranslationInput,
  translations,
} from '../graphql/index.js';
import { CountryCode } from '../summits/index.js';
import { CarbonProjectTypeEnum, CorrespondingAdjustmentEnum } from './carbon-project.type.js';

const CREDIT_USES = ['voluntary', 'compliance'] as const;
type CreditUse = (typeof CREDIT_USES)[number];
const CarbonCreditUseEnum = enumOf('CarbonCreditUse', CREDIT_USES);
/** Credits of before are of rules that are none any more. */
const FIRST_VINTAGE = 2_000;
const LAST_VINTAGE = 2_100;

@InputType({ description: 'All that is said of a project; what is left out is not said any more.' })
export class CarbonProjectInput {
  @Field(() => [TranslationInput])
  names: TranslationInput[];
  @Field(() => [TranslationInput])
  summaries: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  descriptions?: TranslationInput[] | null;
  @Field(() => CarbonProjectTypeEnum)
  type: CarbonProjectType;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => [TranslationInput], { nullable: true, description: 'Where in the country.' })
  places?: TranslationInput[] | null;
  @Field(() => String)
  methodology: string;
  @Field(() => String, { description: 'Stays as it is once there is a batch.' })
  registry: string;
  @Field(() => String, { description: 'Under which the registry knows it; stays once there is a batch.' })
  registryProjectId: string;
  @Field(() => String, { nullable: true, description: 'Its page in the registry; https.' })
  registryUrl?: string | null;
  @Field(() => Int, { description: 'First year of which the registry issues credits to it.' })
  firstVintage: number;
  @Field(() => Int, { nullable: true, description: 'Last one, if there is one.' })
  lastVintage?: number | null;
  @Field(() => String)
  companyName: string;
  @Field(() => String, { nullable: true })
  companyUrl?: string | null;
}

@InputType({ description: 'Where a company is paid in one currency. Only stewards see it.' })
export class CarbonCompanyAccountInput {
  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;
  @Field(() => String)
  holder: string;
  @Field(() => String)
  bank: string;
  @Field(() => String, { description: 'IBAN, or as the bank writes it.' })
  number: string;
}

@InputType({
  description: 'Credits of one vintage with their serial numbers, one for each tonne. They are added once and stay.',
})
export class CarbonBatchInput {
  @Field(() => ID)
  projectId: string;
  @Field(() => Int, { description: 'Year in which the reductions happened.' })
  vintage: number;
  @Field(() => String, {
    nullable: true,
    description: 'What the registry writes around the number, where it counts anew for each.',
  })
  serialPrefix?: string | null;
  @Field(() => Float)
  firstSerial: number;
  @Field(() => Float, { description: 'The last one is in it.' })
  lastSerial: number;
  @Field(() => Float, { description: 'Of a tonne: a whole number of the smallest units of the currency.' })
  priceMinor: number;
  @Field(() => String, { description: 'ISO 4217; the company needs an account in it.' })
  currency: string;
  @Field(() => CarbonCreditUseEnum, { description: 'What was used to comply with a law is not taken.' })
  use: CreditUse;
  @Field(() => CorrespondingAdjustmentEnum)
  correspondingAdjustment: CorrespondingAdjustment;
  @Field(() => String, { nullable: true, description: 'Proves the adjustment; needed where there is one, https.' })
  adjustmentUrl?: string | null;
}

const line = (longest: number = LIMITS.line) => StorableText.transform(tidyLine).pipe(z.string().min(1).max(longest));
const Link = optionalLink(LIMITS.link);
const Vintage = z.int().min(FIRST_VINTAGE).max(LAST_VINTAGE);
export const PriceMinor = z.int().min(1).max(LIMITS.priceMinor);
const Serial = z.int().min(0).max(LIMITS.serial);

export const CarbonProjectSchema = z
  .object({
    names: translations(LIMITS.name),
    summaries: translations(LIMITS.summary),
    descriptions: optionalTranslations(LIMITS.description),
    type: z.enum(CARBON_PROJECT_TYPES),
    country: CountryCode,
    places: optionalTranslations(LIMITS.place),
    methodology: line(),
    registry: line().refine((name) => registryKey(name) !== '', {
      error: 'has neither a letter nor a digit',
      params: { code: 'no-name' },
    }),
    registryProjectId: line(),
    registryUrl: Link,
    firstVintage: Vintage,
    lastVintage: Vintage.nullish().transform((year) => year ?? null),
    companyName: line(),
    companyUrl: Link,
  })
  .refine(({ firstVintage, lastVintage }) => lastVintage === null || lastVintage >= firstVintage, {
    path: ['lastVintage'],
    error: 'is before the first one',
    params: { code: 'ends-before-start' },
  });
export type ParsedProject = z.output<typeof CarbonProjectSchema>;

export const CompanyAccountSchema = z.object({
  currency: CurrencyCode,
  holder: line(),
  bank: line(),
  number: line(64),
});
export type ParsedAccount = z.output<typeof CompanyAccountSchema>;

export const CarbonBatchSchema = z
  .object({
    projectId: Uuid,
    vintage: Vintage,
    serialPrefix: StorableText.pipe(z.string().max(LIMITS.line))
      .nullish()
      .transform((prefix) => serialPrefixOf(tidyLine(prefix ?? ''))),
    firstSerial: Serial,
    lastSerial: Serial,
    priceMinor: PriceMinor,
    currency: CurrencyCode,
    use: z.enum(CREDIT_USES),
    correspondingAdjustment: z.enum(CORRESPONDING_ADJUSTMENTS),
    adjustmentUrl: Link,
  })
  .superRefine(({ firstSerial, lastSerial, correspondingAdjustment, adjustmentUrl }, check) => {
    const wrong = (path: string, code: string, message: string): void =>
      check.addIssue({ code: 'custom', path: [path], params: { code }, message });
    if (lastSerial < firstSerial) wrong('lastSerial', 'ends-before-start', 'is before the first one');
    else if (lastSerial - firstSerial >= LIMITS.credits)
      wrong('lastSerial', 'too-big', `makes a batch of more than ${LIMITS.credits} tonnes`);
    if (correspondingAdjustment === 'none' && adjustmentUrl !== null)
      wrong('adjustmentUrl', 'nothing-to-prove', 'proves an adjustment that there is not');
    if (correspondingAdjustment !== 'none' && adjustmentUrl === null)
      wrong('adjustmentUrl', 'proof-needed', 'is needed: an adjustment is stated only where it is proved');
  });
export type ParsedBatch = z.output<typeof CarbonBatchSchema>;
