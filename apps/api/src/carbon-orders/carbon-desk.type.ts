import type { PickedText } from '@app/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CarbonOfferType } from '../carbon-projects/index.js';
import {
  connectionOf,
  enumOf,
  LocalizedText,
  Money,
  NotAllowed,
  NotFound,
  Refusal,
  Refused,
  resultUnion,
} from '../graphql/index.js';
import { CarbonOrder, CarbonRefund } from './carbon-order.type.js';
import type { CarbonRetirementRow } from './carbon-retirements.repository.js';

const CarbonRetirementStateEnum = enumOf('CarbonRetirementState', ['pending', 'confirmed', 'cancelled'] as const);

export const CarbonOrderConnection = connectionOf(CarbonOrder, 'CarbonOrder');

@ObjectType({ description: 'Whole tonnes that leave a batch for good.' })
export class CarbonRetirement {
  @Field(() => ID)
  id: string;
  @Field(() => CarbonOfferType)
  offer: CarbonOfferType;
  @Field(() => CarbonRetirementStateEnum, { description: '`PENDING`: the registry has not confirmed it yet.' })
  state: CarbonRetirementRow['state'];
  @Field(() => String, { description: 'As the registry writes it: from where to where, both in it.' })
  serials: string;
  @Field(() => Int, { description: 'Whole tonnes.' })
  credits: number;
  @Field(() => Float, { description: 'Of it, what orders have; the rest belongs to nobody and may not be claimed.' })
  orderedGrams: number;
  @Field(() => Int)
  orderCount: number;
  @Field(() => Date)
  startedAt: Date;
  @Field(() => String, { nullable: true })
  registryUrl: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 date.' })
  retiredOn: string | null;
}

@ObjectType({ description: 'What waits to be retired of a batch.' })
export class CarbonOrderedBatch {
  @Field(() => CarbonOfferType)
  offer: CarbonOfferType;
  @Field(() => Float)
  orderedGrams: number;
  @Field(() => Int)
  orderCount: number;
}

@ObjectType()
export class CarbonRetirementDesk {
  @Field(() => [CarbonOrderedBatch])
  ordered: CarbonOrderedBatch[];
  @Field(() => [CarbonRetirement], { description: 'Those that wait for the registry first, then the newest.' })
  retirements: CarbonRetirement[];
}

@ObjectType({ description: 'What came in for a project in one currency, and where it went.' })
export class CarbonAccountLine {
  @Field(() => ID)
  projectId: string;
  @Field(() => String)
  projectSlug: string;
  @Field(() => LocalizedText)
  projectName: PickedText;
  @Field(() => String)
  companyName: string;
  @Field(() => Boolean, { description: 'Of a registry that does not exist: no money moved.' })
  isDemonstration: boolean;
  @Field(() => Money, { description: 'By card; orders stand on it.' })
  received: Money;
  @Field(() => Money, { description: 'From buyers’ banks to the company itself.' })
  transferred: Money;
  @Field(() => Money, { description: 'Went back to buyers, or is on its way.' })
  refunded: Money;
  @Field(() => Money, { description: 'Of what was received, to the company.' })
  paidOut: Money;
  @Field(() => Money, { description: 'Received and not paid out yet.' })
  owed: Money;
  @Field(() => Int)
  orderCount: number;
  @Field(() => Float)
  paidGrams: number;
  @Field(() => Float)
  retiredGrams: number;
}

@ObjectType()
export class CarbonPayout {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  projectId: string;
  @Field(() => Money, { description: 'Below nothing: takes another one back.' })
  amount: Money;
  @Field(() => String, { description: 'ISO 8601 date.' })
  paidOn: string;
  @Field(() => String, { description: 'What the bank calls it.' })
  reference: string;
  @Field(() => ID, { nullable: true })
  reverses: string | null;
  @Field(() => Boolean)
  isReversed: boolean;
}

@ObjectType({ description: 'For everybody to read.' })
export class CarbonAccount {
  @Field(() => [CarbonAccountLine])
  lines: CarbonAccountLine[];
  @Field(() => [CarbonPayout], { description: 'The newest first.' })
  payouts: CarbonPayout[];
}

@ObjectType({ implements: () => [Refusal], description: 'Code `more-than-owed`.' })
export class CarbonMoreThanOwed extends Refusal {
  @Field(() => Money)
  owed: Money;
}

export const CarbonRetirementResult = resultUnion('CarbonRetirementResult', [
  CarbonRetirement,
  NotAllowed,
  NotFound,
  Refused,
]);
export const CarbonRefundResult = resultUnion('CarbonRefundResult', [CarbonRefund, NotAllowed, Refused]);
export const CarbonPayoutResult = resultUnion('CarbonPayoutResult', [
  CarbonPayout,
  CarbonMoreThanOwed,
  NotAllowed,
  NotFound,
  Refused,
]);
