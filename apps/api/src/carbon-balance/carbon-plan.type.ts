import type { BalanceStage, Device, ItemCategory, NETWORKS } from '@app/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import {
  DeviceEnum,
  FootprintOnline,
  FootprintStay,
  FootprintTravel,
  NetworkEnum,
} from '../carbon-footprints/index.js';
import { enumOf } from '../graphql/index.js';
import { BalanceStageEnum, ItemCategoryEnum, ItemKindEnum } from './carbon-plan.inputs.js';
import { type ITEM_KINDS, PLAN_PROBLEM_CODES, type PlanProblem } from './plan-entry.js';

@ObjectType()
export class CarbonGroup {
  @Field(() => String)
  name: string;
  @Field(() => Boolean)
  isStaff: boolean;
  @Field(() => Float, { nullable: true })
  people: number | null;
  @Field(() => [FootprintTravel])
  travel: FootprintTravel[];
  @Field(() => [FootprintStay])
  stays: FootprintStay[];
  @Field(() => [FootprintOnline])
  online: FootprintOnline[];
}

@ObjectType()
export class CarbonItem {
  @Field(() => ItemCategoryEnum)
  category: ItemCategory;
  @Field(() => ItemKindEnum)
  kind: (typeof ITEM_KINDS)[number];
  @Field(() => String)
  name: string;
  @Field(() => Float, { nullable: true })
  amount: number | null;
  @Field(() => String, { nullable: true })
  unit: string | null;
  @Field(() => Float, { nullable: true })
  kilogramsPerUnit: number | null;
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => String, { nullable: true })
  province: string | null;
  @Field(() => String, { nullable: true })
  source: string | null;
}

@ObjectType()
export class CarbonStreaming {
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => DeviceEnum)
  device: Device;
  @Field(() => NetworkEnum)
  network: (typeof NETWORKS)[number];
}

@ObjectType()
export class CarbonScenario {
  @Field(() => String)
  name: string;
  @Field(() => Float, { nullable: true })
  people: number | null;
  @Field(() => [FootprintTravel])
  travel: FootprintTravel[];
  @Field(() => [FootprintStay])
  stays: FootprintStay[];
}

@ObjectType({ description: 'What an organiser says of a summit, as it was entered.' })
export class CarbonPlan {
  @Field(() => BalanceStageEnum)
  stage: BalanceStage;
  @Field(() => Int)
  revision: number;
  @Field(() => [CarbonGroup])
  groups: CarbonGroup[];
  @Field(() => Float, { nullable: true })
  othersLikeMean: number | null;
  @Field(() => [CarbonItem])
  items: CarbonItem[];
  @Field(() => CarbonStreaming)
  streaming: CarbonStreaming;
  @Field(() => [CarbonScenario])
  scenario: CarbonScenario[];
}

const PlanProblemCodeEnum = enumOf('CarbonPlanProblemCode', PLAN_PROBLEM_CODES);

@ObjectType('CarbonPlanProblem')
export class CarbonPlanProblemType {
  @Field(() => String, { description: 'From the input on: `groups.0.travel.1.km`.' })
  path: string;
  @Field(() => PlanProblemCodeEnum)
  code: PlanProblem['code'];
  @Field(() => String, {
    nullable: true,
    description: 'Of NO_FACTOR: the country without one. It is never counted as 0.',
  })
  country: string | null;
}
