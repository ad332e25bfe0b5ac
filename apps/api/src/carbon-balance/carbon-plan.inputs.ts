import {
  BALANCE_LIMITS,
  BALANCE_STAGES,
  type BalanceStage,
  DEVICES,
  ITEM_CATEGORIES,
  NETWORKS,
  tidyText,
} from '@app/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import { Uuid } from '@app/contracts';
import {
  DeviceEnum,
  NetworkEnum,
  OnlineInput,
  ParticipationLists,
  StayInput,
  TravelLegInput,
} from '../carbon-footprints/index.js';
import { enumOf, StorableText } from '../graphql/index.js';
import { ITEM_KINDS, type PlanEntry } from './plan-entry.js';

export const BalanceStageEnum = enumOf('CarbonBalanceStage', BALANCE_STAGES);
export const ItemCategoryEnum = enumOf('CarbonItemCategory', ITEM_CATEGORIES);
export const ItemKindEnum = enumOf('CarbonItemKind', ITEM_KINDS);

@InputType({ description: 'People alike, each of whom came so; `people` of them.' })
export class CarbonGroupInput {
  @Field(() => String)
  name: string;
  @Field(() => Boolean)
  isStaff: boolean;
  @Field(() => Float, { nullable: true })
  people?: number | null;
  @Field(() => [TravelLegInput])
  travel: TravelLegInput[];
  @Field(() => [StayInput])
  stays: StayInput[];
  @Field(() => [OnlineInput], {
    description: 'Only of who watched elsewhere: what streaming counted is counted already.',
  })
  online: OnlineInput[];
}

@InputType({
  description:
    'Something that the organiser used: ELECTRICITY in kWh of a country; FACTOR with an amount, its unit, kilograms of CO₂e for each and where that is from; GRAMS as kilograms of CO₂e and where these are from.',
})
export class CarbonItemInput {
  @Field(() => ItemCategoryEnum)
  category: (typeof ITEM_CATEGORIES)[number];
  @Field(() => ItemKindEnum)
  kind: (typeof ITEM_KINDS)[number];
  @Field(() => String)
  name: string;
  @Field(() => Float, { nullable: true, description: 'kWh, units, or kilograms of CO₂e.' })
  amount?: number | null;
  @Field(() => String, { nullable: true })
  unit?: string | null;
  @Field(() => Float, { nullable: true })
  kilogramsPerUnit?: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-2.' })
  province?: string | null;
  @Field(() => String, { nullable: true, description: 'Never left out of a number that you bring.' })
  source?: string | null;
}

@InputType({ description: 'What is taken of viewers where it was not measured.' })
export class CarbonStreamingInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of whom no country is known; the world’s electricity if left out.',
  })
  country?: string | null;
  @Field(() => DeviceEnum)
  device: (typeof DEVICES)[number];
  @Field(() => NetworkEnum)
  network: (typeof NETWORKS)[number];
}

@InputType({ description: 'How people who took part online would have come.' })
export class CarbonScenarioInput {
  @Field(() => String)
  name: string;
  @Field(() => Float, { nullable: true })
  people?: number | null;
  @Field(() => [TravelLegInput])
  travel: TravelLegInput[];
  @Field(() => [StayInput])
  stays: StayInput[];
}

@InputType()
export class CarbonPlanInput {
  @Field(() => ID)
  summitId: string;
  @Field(() => BalanceStageEnum)
  stage: BalanceStage;
  @Field(() => Int, { description: 'The one you read; 0 where there is no plan yet.' })
  revision: number;
  @Field(() => [CarbonGroupInput])
  groups: CarbonGroupInput[];
  @Field(() => Float, {
    nullable: true,
    description: 'After: people who came and computed nothing, counted as the mean of those who did.',
  })
  othersLikeMean?: number | null;
  @Field(() => [CarbonItemInput])
  items: CarbonItemInput[];
  @Field(() => CarbonStreamingInput)
  streaming: CarbonStreamingInput;
  @Field(() => [CarbonScenarioInput])
  scenario: CarbonScenarioInput[];
}

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const Line = (most: number) => StorableText.transform(tidyText).pipe(z.string().max(most));
const Code = orNull(
  z
    .string()
    .trim()
    .max(40)
    .transform((code) => (code === '' ? null : code.toUpperCase())),
);
const Amount = orNull(z.number());
const Named = z.object({ name: Line(BALANCE_LIMITS.name), people: Amount });
const Group = Named.extend({ isStaff: z.boolean(), ...ParticipationLists.shape });
const Scenario = Named.extend({ travel: ParticipationLists.shape.travel, stays: ParticipationLists.shape.stays });
const Item = z.object({
  category: z.enum(ITEM_CATEGORIES),
  kind: z.enum(ITEM_KINDS),
  name: Line(BALANCE_LIMITS.name),
  amount: Amount,
  unit: orNull(Line(BALANCE_LIMITS.unit)),
  kilogramsPerUnit: Amount,
  country: Code,
  province: Code,
  source: orNull(Line(BALANCE_LIMITS.source)),
});

export const CarbonPlanSchema = z
  .object({
    summitId: Uuid,
    stage: z.enum(BALANCE_STAGES),
    revision: z.int().min(0).max(1_000_000_000),
    groups: z.array(Group).max(BALANCE_LIMITS.groups),
    othersLikeMean: Amount,
    items: z.array(Item).max(BALANCE_LIMITS.items),
    streaming: z.object({ country: Code, device: z.enum(DEVICES), network: z.enum(NETWORKS) }),
    scenario: z.array(Scenario).max(BALANCE_LIMITS.groups),
  })
  .transform(({ summitId, stage, revision, ...entry }): ParsedCarbonPlan => ({ summitId, stage, revision, entry }));

export interface ParsedCarbonPlan {
  summitId: string;
  stage: BalanceStage;
  revision: number;
  entry: PlanEntry;
}

/** Why a published balance is published anew. */
export const CorrectionReason = orNull(Line(BALANCE_LIMITS.source));
