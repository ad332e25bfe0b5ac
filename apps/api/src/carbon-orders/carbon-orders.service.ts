import type { RefusalCode, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { type CarbonPaymentMethod, MOST_GRAMS_OF_PERSON, priceOfGrams, RESERVATION_MINUTES } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { TooManyArrivals } from '../arrivals/index.js';
import { type CarbonOffer, CarbonProjects } from '../carbon-projects/index.js';
import { hashOfSecret, newSecret } from '../identity/index.js';
import { mayKeepOrders } from './carbon-orders.policy.js';
import {
  type CarbonBuyer,
  type CarbonOrderRow,
  CarbonOrdersRepository,
  type NewCarbonOrder,
} from './carbon-orders.repository.js';
import { OrderAdmission } from './order-admission.service.js';
import { newOrderReference } from './order-reference.js';
import { OrderCovers } from './order-covers.js';
import { PaymentMethods } from './payment-methods.js';

const MOST_LISTED = 100;

/** What somebody orders. */
export interface CarbonOrderRequest {
  /** A UUID that the buyer's page made for this order and nothing else: sent again, it is the same order. */
  idempotencyKey: string;
  batchId: string;
  /** Whole, above 0. */
  grams: number;
  beneficiary: {
    kind: CarbonBuyer;
    summitId: SummitId | null;
    /** Only a participant's; the caller has made sure that it is theirs. */
    footprintId: string | null;
    footprintVersion: number | null;
    name: string;
    /** In the form of `parseEmailAddress`. */
    email: string;
  };
  /** As `toLeaderboardName` gives it; `null`: no name there. */
  leaderboardName: string | null;
  payment: CarbonPaymentMethod;
  /** Of the mails; one that we write in. */
  language: string;
}
export type CarbonOrderPlaced =
  | { isPlaced: true; order: CarbonOrderRow; /** Opens the order; nobody can be told it again. */ token: string }
  | { isPlaced: false; code: RefusalCode; /** Of the batch or of what is to be covered. */ gramsLeft?: number };

type Refusal = Extract<CarbonOrderPlaced, { isPlaced: false }>;
type SameOrder = Pick<NewCarbonOrder, 'batchId' | 'grams' | 'email'>;

const refusal = (code: RefusalCode, gramsLeft?: number): Refusal => ({
  isPlaced: false,
  code,
  ...(gramsLeft === undefined ? {} : { gramsLeft }),
});

/** Orders of carbon credits: placed, found again, counted. Rights of who places one in a summit's name are asked here. */
@Injectable()
export class CarbonOrders {
  constructor(
    private readonly orders: CarbonOrdersRepository,
    private readonly projects: CarbonProjects,
    private readonly covers: OrderCovers,
    private readonly methods: PaymentMethods,
    private readonly admission: OrderAdmission,
  ) {}

  /**
   * Keeps the grams for the buyer and tells them by mail where their order is. Refuses with `sold-out`, `footprint-covered` (both
   * say how much is left), `not-allowed`, `not-found` (no such batch, or not on sale), `footprint-unknown`, `payment-unavailable`,
   * `too-many`, `order-differs` (the key was used for something else). @throws GraphQLError `RATE_LIMITED`.
   */
  async place(ctx: RequestContext, request: CarbonOrderRequest): Promise<CarbonOrderPlaced> {
    const { beneficiary } = request;
    const scope = { summitId: beneficiary.summitId, buyer: beneficiary.kind };
    if (beneficiary.kind === 'organiser' && !mayKeepOrders('placeForSummit', ctx.viewer, false, scope))
      return refusal(ctx.viewer === null ? 'not-signed-in' : 'not-allowed');
    const known = await this.orders.findByKey(ctx, request.idempotencyKey);
    if (known !== undefined) return this.again(ctx, known, { ...request, email: beneficiary.email });
    const offer = await this.projects.offer(ctx, request.batchId);
    if (offer?.isOnSale !== true) return refusal('not-found');
    if (!this.methods.of(offer).includes(request.payment)) return refusal('payment-unavailable');
    const { kind } = beneficiary;
    if (kind === 'participant' && request.grams > MOST_GRAMS_OF_PERSON)
      return refusal('too-many', MOST_GRAMS_OF_PERSON);
    const cover = await this.covers.of(ctx, {
      buyer: kind,
      ...beneficiary,
      grams: request.grams,
      method: request.payment,
    });
    if (cover === 'footprint-unknown') return refusal(cover);
    const [secret, order] = [newSecret(), newOrder(ctx, request, offer, cover.estimate)];
    const admitted = await this.admission.reserve({ ctx, order, secret, cover }).catch((error: unknown) => {
      throw error instanceof TooManyArrivals ? tooMany() : error;
    });
    if ('gramsLeft' in admitted) return refusal(admitted.is, admitted.gramsLeft);
    if (admitted.is === 'too-many') return refusal('too-many');
    const placed = await this.orders.findByKey(ctx, order.idempotencyKey);
    if (placed === undefined) throw new Error('an order vanished while it was placed');
    return admitted.is === 'known'
      ? this.again(ctx, placed, order)
      : { isPlaced: true, order: placed, token: secret.text };
  }

  /** Whose link this is; `undefined` for no link of ours. */
  async open(ctx: RequestContext, token: string): Promise<CarbonOrderRow | undefined> {
    const hash = hashOfSecret(token);
    return hash === null ? undefined : this.orders.findByToken(ctx, hash);
  }

  /** The viewer's own, the newest first; none for who is not signed in as the account's holder. */
  async own({ viewer, ...ctx }: RequestContext): Promise<CarbonOrderRow[]> {
    return viewer?.isAccountHolder === true
      ? this.orders.listOfUser({ viewer, ...ctx }, viewer.userId, MOST_LISTED)
      : [];
  }

  /** Grams of a summit that orders of this kind cover, real ones or demonstrations: retired and confirmed, and paid for but not there yet. */
  coveredGrams(
    ctx: RequestContext,
    summitId: SummitId,
    by: CarbonBuyer,
    isDemonstration: boolean,
  ): Promise<{ fulfilled: number; onTheWay: number }> {
    return this.orders.gramsOfSummit(ctx, summitId, by, isDemonstration);
  }

  /** The same key again: the same order by one more link, unless something else was asked for. */
  private async again(ctx: RequestContext, order: CarbonOrderRow, asked: SameOrder): Promise<CarbonOrderPlaced> {
    const isSame = order.batchId === asked.batchId && order.grams === asked.grams && order.email === asked.email;
    if (!isSame) return refusal('order-differs');
    const secret = newSecret();
    await this.orders.addLinks(ctx, [{ orderId: order.id, tokenHash: secret.hash }]);
    return { isPlaced: true, order, token: secret.text };
  }
}

/** When too many wait at once. */
const COME_AGAIN_S = 10;
const tooMany = (): GraphQLError =>
  new GraphQLError(`Too many orders; try again in ${COME_AGAIN_S} s.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: COME_AGAIN_S },
  });

function newOrder(
  { clock, viewer }: RequestContext,
  { idempotencyKey, batchId, grams, beneficiary, leaderboardName, payment, language }: CarbonOrderRequest,
  { pricePerTonne }: CarbonOffer,
  estimate: NewCarbonOrder['estimate'],
): NewCarbonOrder {
  const { kind, ...whose } = beneficiary;
  const placedAt = clock.now();
  return {
    id: uuidv7(),
    idempotencyKey,
    reference: newOrderReference(),
    batchId,
    buyer: kind,
    ...whose,
    estimate,
    grams,
    priceMinor: pricePerTonne.minor,
    amountMinor: priceOfGrams(grams, pricePerTonne).minor,
    currency: pricePerTonne.currency,
    method: payment,
    leaderboardName,
    language,
    userId: viewer?.userId ?? null,
    placedAt,
    expiresAt: new Date(placedAt.getTime() + RESERVATION_MINUTES[payment] * 60_000),
  };
}
