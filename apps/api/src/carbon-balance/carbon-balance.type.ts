import {
  BALANCE_PARTS,
  type BalancePart,
  type BalanceStage,
  type LineKind,
  type PickedText,
  ROW_ORIGINS,
  type RowBasis,
  type RowOrigin,
} from '@app/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LineKindEnum } from '../carbon-footprints/index.js';
import { enumOf, LocalizedText, NotAllowed, NotFound, Refusal, Refused, resultUnion } from '../graphql/index.js';
import { BalanceStageEnum } from './carbon-plan.inputs.js';
import { CarbonPlan, CarbonPlanProblemType } from './carbon-plan.type.js';

const OriginEnum = enumOf('CarbonRowOrigin', ROW_ORIGINS);
const PartEnum = enumOf('CarbonBalancePart', BALANCE_PARTS);
const BasisEnum = enumOf('CarbonRowBasis', [
  'factor',
  'stand-in',
  'modelled',
  'joined',
  'mean',
  'stated',
  'entered',
] satisfies RowBasis[]);

@ObjectType({ description: 'One number of a balance: amount × grams per unit, rounded half up.' })
export class CarbonBalanceRow {
  @Field(() => OriginEnum)
  origin: RowOrigin;
  @Field(() => PartEnum)
  part: BalancePart;
  @Field(() => String, {
    description: 'Mode of travel, `stay`, `online`, `electricity`, `stated`, `entered`, `joined`, `mean`, `deleted`.',
  })
  activity: string;
  @Field(() => LineKindEnum, { nullable: true })
  line: LineKind | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a group or an item as the organiser calls it; of streaming the country.',
  })
  name: string | null;
  @Field(() => Int, { nullable: true })
  people: number | null;
  @Field(() => Float)
  amount: number;
  @Field(() => String)
  unit: string;
  @Field(() => Float)
  gramsPerUnit: number;
  @Field(() => BasisEnum)
  basis: RowBasis;
  @Field(() => String, { nullable: true })
  source: string | null;
  @Field(() => Float)
  grams: number;
}

@ObjectType()
export class CarbonBalanceSum {
  @Field(() => OriginEnum)
  origin: RowOrigin;
  @Field(() => PartEnum)
  part: BalancePart;
  @Field(() => Float)
  grams: number;
}

@ObjectType({
  description: 'How many people are in it, by how they are counted; streaming’s are among none of the others.',
})
export class CarbonBalancePeople {
  @Field(() => Int)
  participants: number;
  @Field(() => Int)
  others: number;
  @Field(() => Int)
  groups: number;
  @Field(() => Int)
  staff: number;
  @Field(() => Int)
  streaming: number;
}

@ObjectType({
  description: 'What being online did not cause, against a stated scenario. No reduction, and counted nowhere.',
})
export class CarbonAvoided {
  @Field(() => [CarbonBalanceRow])
  rows: CarbonBalanceRow[];
  @Field(() => Int)
  people: number;
  @Field(() => Float)
  scenarioGrams: number;
  @Field(() => Float)
  onlineGrams: number;
  @Field(() => Float, { description: 'Below 0 where being online took more.' })
  avoidedGrams: number;
}

@ObjectType({ description: 'A whole summit, computed.' })
export class SummitFootprint {
  @Field(() => Float)
  grams: number;
  @Field(() => Float)
  nonCo2Grams: number;
  @Field(() => String)
  edition: string;
  @Field(() => Boolean)
  countsNonCo2: boolean;
  @Field(() => [CarbonBalanceSum])
  sums: CarbonBalanceSum[];
  @Field(() => [CarbonBalanceRow])
  rows: CarbonBalanceRow[];
  @Field(() => CarbonBalancePeople)
  people: CarbonBalancePeople;
  @Field(() => CarbonAvoided, { nullable: true })
  avoided: CarbonAvoided | null;
}

@ObjectType({
  description: 'Reductions that a registry has on record as retired, and how much of the pool is this summit’s.',
})
export class RetiredForSummit {
  @Field(() => LocalizedText)
  project: PickedText;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => String)
  methodology: string;
  @Field(() => String)
  registry: string;
  @Field(() => String)
  registryProjectId: string;
  @Field(() => Int)
  vintage: number;
  @Field(() => String)
  correspondingAdjustment: string;
  @Field(() => Boolean, { description: 'Of a registry that does not exist: nothing of it is real.' })
  isDemonstration: boolean;
  @Field(() => String)
  firstSerial: string;
  @Field(() => String)
  lastSerial: string;
  @Field(() => Int, { description: 'Whole tonnes: the pool.' })
  credits: number;
  @Field(() => String, { description: 'ISO 8601 date.' })
  retiredOn: string;
  @Field(() => String)
  registryUrl: string;
  @Field(() => Float)
  participantsGrams: number;
  @Field(() => Float)
  organiserGrams: number;
}

@ObjectType({ description: 'What was financed of a footprint: only what registries confirmed.' })
export class CarbonCoverage {
  @Field(() => [RetiredForSummit])
  retirements: RetiredForSummit[];
  @Field(() => Float)
  participantsGrams: number;
  @Field(() => Float)
  organiserGrams: number;
  @Field(() => Float)
  uncoveredGrams: number;
  @Field(() => Float, { description: 'Retired beyond the footprint: no claim on anything.' })
  surplusGrams: number;
}

@ObjectType()
export class SummitFootprintVersion {
  @Field(() => Int)
  version: number;
  @Field(() => BalanceStageEnum)
  stage: BalanceStage;
  @Field(() => Float)
  grams: number;
  @Field(() => Date)
  computedAt: Date;
}
@ObjectType()
export class ComputedSummitFootprint extends SummitFootprintVersion {
  @Field(() => SummitFootprint)
  footprint: SummitFootprint;
}

@ObjectType()
export class PublishedBalanceVersion {
  @Field(() => Int)
  version: number;
  @Field(() => Int, { description: 'Of the summit’s footprint.' })
  computedVersion: number;
  @Field(() => String, { description: 'Of the document, hexadecimal.' })
  sha256: string;
  @Field(() => String, { nullable: true, description: 'Why it stands instead of the one before.' })
  reason: string | null;
  @Field(() => Date)
  publishedAt: Date;
}

@ObjectType({ description: 'Published for everybody and never changed; what was wrong is published anew.' })
export class CarbonBalance extends PublishedBalanceVersion {
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: PickedText;
  @Field(() => String, { description: 'ISO 8601 date.' })
  firstDay: string;
  @Field(() => String)
  lastDay: string;
  @Field(() => Boolean, { description: 'Whether none was published after it.' })
  isLatest: boolean;
  @Field(() => SummitFootprint)
  footprint: SummitFootprint;
  @Field(() => Float, { nullable: true, description: 'What was expected before.' })
  estimateGrams: number | null;
  @Field(() => [String], {
    description: 'Parts that nobody counted: `travel`, `nights`, `online`, `venue`, `catering`, `staff`.',
  })
  leftOut: readonly string[];
  @Field(() => CarbonCoverage)
  coverage: CarbonCoverage;
  @Field(() => [PublishedBalanceVersion], { description: 'All of them, the newest first.' })
  versions: PublishedBalanceVersion[];
}

@ObjectType({ description: 'A QR code: `size` by `size` squares, the dark ones as the path of an SVG.' })
export class CarbonDoorCode {
  @Field(() => String, { description: 'What it says.' })
  url: string;
  @Field(() => Int)
  size: number;
  @Field(() => String)
  path: string;
}

@ObjectType()
export class KnownPeopleOfSummit {
  @Field(() => Int)
  registered: number;
  @Field(() => Int)
  checkedIn: number;
  @Field(() => Int, { description: 'Footprints that participants keep.' })
  footprints: number;
  @Field(() => Int, { description: 'Of them, those that an account keeps.' })
  ofAccounts: number;
}

@ObjectType()
export class MeasuredStreamingOf {
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => Int)
  people: number;
  @Field(() => Float)
  gigabytes: number;
  @Field(() => Float)
  hours: number;
}

@ObjectType({ description: 'For organisers: everything from the plan to what was published.' })
export class CarbonBalanceDesk {
  @Field(() => ID)
  summitId: string;
  @Field(() => [CarbonPlan], { description: 'At most one for each stage.' })
  plans: CarbonPlan[];
  @Field(() => [SummitFootprintVersion], { description: 'The newest first.' })
  versions: SummitFootprintVersion[];
  @Field(() => ComputedSummitFootprint, { nullable: true, description: 'The last one.' })
  estimate: ComputedSummitFootprint | null;
  @Field(() => ComputedSummitFootprint, { nullable: true, description: 'The last one.' })
  recomputed: ComputedSummitFootprint | null;
  @Field(() => CarbonCoverage, {
    nullable: true,
    description: 'Of the last one, as it is now; null before anything was computed.',
  })
  coverage: CarbonCoverage | null;
  @Field(() => Float, { description: 'Paid for and not confirmed by a registry yet.' })
  onTheWayGrams: number;
  @Field(() => Float, {
    description: 'What can be ordered in the summit’s name: what nobody covers yet, nor is about to.',
  })
  orderableGrams: number;
  @Field(() => KnownPeopleOfSummit)
  known: KnownPeopleOfSummit;
  @Field(() => [MeasuredStreamingOf])
  measured: MeasuredStreamingOf[];
  @Field(() => [PublishedBalanceVersion], { description: 'The newest first.' })
  published: PublishedBalanceVersion[];
  @Field(() => Boolean, { description: 'Whether the public has a page of the summit; nothing is published without.' })
  isReleased: boolean;
  @Field(() => CarbonDoorCode)
  door: CarbonDoorCode;
}

@ObjectType({ description: 'What cannot be computed as it was entered, all of it.' })
export class CarbonPlanProblems {
  @Field(() => [CarbonPlanProblemType])
  problems: CarbonPlanProblemType[];
}
@ObjectType()
export class CarbonPlanSaved {
  @Field(() => CarbonPlan)
  plan: CarbonPlan;
}
@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed it since you read it. Code `stale-revision`.',
})
export class StaleCarbonPlan extends Refusal {
  @Field(() => CarbonPlan)
  current: CarbonPlan;
}
@ObjectType()
export class SummitFootprintComputed {
  @Field(() => ComputedSummitFootprint)
  computed: ComputedSummitFootprint;
}
@ObjectType()
export class CarbonBalancePublished {
  @Field(() => CarbonBalance)
  balance: CarbonBalance;
}

export const SaveCarbonPlanResult = resultUnion('SaveCarbonPlanResult', [
  CarbonPlanSaved,
  CarbonPlanProblems,
  StaleCarbonPlan,
  NotAllowed,
  NotFound,
]);
export const ComputeSummitFootprintResult = resultUnion('ComputeSummitFootprintResult', [
  SummitFootprintComputed,
  CarbonPlanProblems,
  NotAllowed,
  NotFound,
  Refused,
]);
export const PublishCarbonBalanceResult = resultUnion('PublishCarbonBalanceResult', [
  CarbonBalancePublished,
  NotAllowed,
  NotFound,
  Refused,
]);
