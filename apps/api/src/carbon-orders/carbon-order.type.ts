import {
  CARBON_ORDER_STATES,
  CARBON_PAYMENT_METHODS,
  CARBON_REFUND_REASONS,
  type CarbonOrderState,
  type CarbonPaymentMethod,
  type CarbonRefundReason,
} from '@app/domain';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { CarbonOfferType } from '../carbon-projects/index.js';
import { enumOf, Money, NotAllowed, NotFound, Refusal, Refused, resultUnion } from '../graphql/index.js';
import { Summit } from '../programme/index.js';
import type { CarbonBuyer } from './carbon-orders.repository.js';
import type { CarbonRefundRow } from './carbon-payments.repository.js';

export const CarbonOrderStateEnum = enumOf('CarbonOrderState', CARBON_ORDER_STATES);
export const CarbonPaymentMethodEnum = enumOf('CarbonPaymentMethod', CARBON_PAYMENT_METHODS);
const CarbonRefundReasonEnum = enumOf('CarbonRefundReason', CARBON_REFUND_REASONS);
const CarbonRefundStateEnum = enumOf('CarbonRefundState', ['due', 'pending', 'failed', 'done'] as const);
export const CarbonBuyerEnum = enumOf('CarbonBuyer', ['participant', 'organiser'] as const);

@ObjectType({ description: 'Where a bank transfer goes.' })
export class CarbonPayee {
  @Field(() => String)
  companyName: string;
  @Field(() => String)
  holder: string;
  @Field(() => String)
  bank: string;
  @Field(() => String)
  number: string;
}

@ObjectType({ description: 'A payment that goes back whole.' })
export class CarbonRefund {
  @Field(() => ID)
  id: string;
  @Field(() => CarbonRefundReasonEnum)
  reason: CarbonRefundReason;
  @Field(() => CarbonRefundStateEnum, { description: '`FAILED`: a person pays it back another way.' })
  state: CarbonRefundRow['state'];
  @Field(() => Money)
  amount: Money;
  @Field(() => Date)
  dueAt: Date;
  @Field(() => Date, { nullable: true })
  doneAt: Date | null;
}

@ObjectType({ description: 'The whole tonnes that the grams are part of leave the batch.' })
export class CarbonOrderRetirement {
  @Field(() => String, { nullable: true, description: 'The registry’s record; null until it has confirmed.' })
  registryUrl: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 date.' })
  retiredOn: string | null;
}

@ObjectType({ description: 'Grams of a batch that somebody buys to have them retired.' })
export class CarbonOrder {
  @Field(() => ID)
  id: string;
  @Field(() => String, { description: 'Ten letters and digits, for bank transfers.' })
  reference: string;
  @Field(() => CarbonOrderStateEnum)
  state: CarbonOrderState;
  @Field(() => CarbonPaymentMethodEnum)
  payment: CarbonPaymentMethod;
  @Field(() => CarbonBuyerEnum)
  buyer: CarbonBuyer;
  @Field(() => Float)
  grams: number;
  @Field(() => Money)
  amount: Money;
  @Field(() => CarbonOfferType, { description: 'As it is now; the price was agreed when the order was placed.' })
  offer: CarbonOfferType;
  @Field(() => Summit, { nullable: true })
  summit: Summit | null;
  @Field(() => String)
  name: string;
  @Field(() => String, { nullable: true, description: 'Null once the data were deleted.' })
  email: string | null;
  @Field(() => String, { nullable: true })
  leaderboardName: string | null;
  @Field(() => Date)
  placedAt: Date;
  @Field(() => Date, { description: 'Until when the grams are kept for it without being paid.' })
  expiresAt: Date;
  @Field(() => Date, { nullable: true })
  paidAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was fulfilled, or came to its other end.' })
  endedAt: Date | null;
  @Field(() => CarbonPayee, { nullable: true, description: 'While a transfer is awaited.' })
  payee: CarbonPayee | null;
  @Field(() => [CarbonRefund], { description: 'The oldest first.' })
  refunds: CarbonRefund[];
  @Field(() => CarbonOrderRetirement, { nullable: true, description: 'Null until it has begun.' })
  retirement: CarbonOrderRetirement | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the certificate at `/verify/<code>`; null before the order is fulfilled.',
  })
  certificateCode: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the certificate was revoked; null while it holds, and before it is there.',
  })
  revocationReason: string | null;
}

@ObjectType({
  description: 'Keep the token: it is the only thing that opens the order, beside the links in its mails.',
})
export class CarbonOrderPlaced {
  @Field(() => String)
  token: string;
  @Field(() => CarbonOrder)
  order: CarbonOrder;
}
@ObjectType({
  implements: () => [Refusal],
  description:
    'More than there is. `sold-out`: of the batch; `footprint-covered`: of what is to be covered; `too-many`: of what one person orders at once.',
})
export class CarbonGramsLeft extends Refusal {
  @Field(() => Float)
  gramsLeft: number;
}
export const PlaceCarbonOrderResult = resultUnion('PlaceCarbonOrderResult', [
  CarbonOrderPlaced,
  CarbonGramsLeft,
  NotAllowed,
  NotFound,
  Refused,
]);
export const CarbonOrderResult = resultUnion('CarbonOrderResult', [CarbonOrder, NotAllowed, Refused]);

@ObjectType({ description: 'A page of the provider, to go to.' })
export class CarbonCheckout {
  @Field(() => String)
  url: string;
}
export const CarbonCheckoutResult = resultUnion('CarbonCheckoutResult', [CarbonCheckout, Refused]);

@ObjectType()
export class CarbonOrderMailed {
  @Field(() => String)
  email: string;
}
export const CarbonOrderMailedResult = resultUnion('CarbonOrderMailedResult', [CarbonOrderMailed, Refused]);
