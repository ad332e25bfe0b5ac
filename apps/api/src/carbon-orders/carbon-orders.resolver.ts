import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CarbonPaymentMethod } from '@app/domain';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CarbonProjects } from '../carbon-projects/index.js';
import {
  ClientAddress,
  Ctx,
  NotAllowed,
  NotFound,
  notAllowed,
  notFound,
  parseWith,
  Refused,
  refused,
  result,
} from '../graphql/index.js';
import {
  CarbonCheckout,
  CarbonCheckoutResult,
  CarbonGramsLeft,
  CarbonOrder,
  CarbonOrderMailed,
  CarbonOrderMailedResult,
  CarbonOrderPlaced,
  CarbonOrderResult,
  CarbonPaymentMethodEnum,
  PlaceCarbonOrderResult,
} from './carbon-order.type.js';
import { CarbonOrderInput, CarbonOrderSchema, OrderToken, type ParsedCarbonOrder } from './carbon-orders.inputs.js';
import { CarbonOrders } from './carbon-orders.service.js';
import { OrderDoor } from './order-door.js';
import { OrderEndings } from './order-endings.service.js';
import { OrderPayments } from './order-payments.service.js';
import { OrderViews } from './order-views.js';
import { PaymentMethods } from './payment-methods.js';

const unknownOrder = (): Refused =>
  refused('order-unknown', 'This is the link of none of our orders; copy the whole link from the mail.');
const wrongState = (): Refused => refused('wrong-state', 'This can not be done with the order as it is now.');
const Token = () => Args('token', { type: () => String }, parseWith(OrderToken));

/** Ordering, open to everybody; an order is for who has its link. */
@Resolver()
export class CarbonOrdersResolver {
  constructor(
    private readonly door: OrderDoor,
    private readonly orders: CarbonOrders,
    private readonly paying: OrderPayments,
    private readonly endings: OrderEndings,
    private readonly views: OrderViews,
    private readonly methods: PaymentMethods,
    private readonly projects: CarbonProjects,
  ) {}

  @Query(() => [CarbonPaymentMethodEnum], {
    description: 'How an order of this batch can be paid; nothing of one that is not on sale.',
  })
  async carbonPaymentMethods(
    @Ctx() ctx: RequestContext,
    @Args('batchId', { type: () => ID }, parseWith(Uuid)) batchId: string,
  ): Promise<CarbonPaymentMethod[]> {
    const offer = await this.projects.offer(ctx, batchId);
    return offer?.isOnSale === true ? this.methods.of(offer) : [];
  }

  @Mutation(() => PlaceCarbonOrderResult, {
    description:
      'Keeps the grams for the buyer: for minutes, or for the days that a transfer takes. Nothing is paid yet.',
  })
  async placeCarbonOrder(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Args('input', { type: () => CarbonOrderInput }, parseWith(CarbonOrderSchema)) input: ParsedCarbonOrder,
  ): Promise<CarbonOrderPlaced | CarbonGramsLeft | NotAllowed | NotFound | Refused> {
    const placed = await this.door.place(ctx, input, clientAddress);
    if (placed.isPlaced)
      return result(CarbonOrderPlaced, { token: placed.token, order: await this.views.of(ctx, placed.order) });
    const { code, gramsLeft } = placed;
    if (code === 'not-found') return notFound('There is no such batch on sale, or no such summit.');
    if (code === 'not-allowed' || code === 'not-signed-in')
      return notAllowed('Only its organisers order in the name of a summit.', code);
    const message = 'This can not be ordered.';
    return gramsLeft === undefined ? refused(code, message) : result(CarbonGramsLeft, { code, message, gramsLeft });
  }

  @Query(() => CarbonOrderResult)
  async carbonOrder(@Ctx() ctx: RequestContext, @Token() token: string): Promise<CarbonOrder | Refused> {
    const order = await this.orders.open(ctx, token);
    return order === undefined ? unknownOrder() : this.views.of(ctx, order);
  }

  @Query(() => [CarbonOrder], { description: 'Of who is signed in with their account, the newest first.' })
  async myCarbonOrders(@Ctx() ctx: RequestContext): Promise<CarbonOrder[]> {
    return this.views.all(ctx, await this.orders.own(ctx));
  }

  @Mutation(() => CarbonCheckoutResult, {
    description: 'The page on which the card is entered; of one order always the same.',
  })
  async openCarbonCheckout(@Ctx() ctx: RequestContext, @Token() token: string): Promise<CarbonCheckout | Refused> {
    const order = await this.orders.open(ctx, token);
    const opened = order === undefined ? 'order-unknown' : await this.paying.checkout(ctx, order);
    if (opened === 'order-unknown') return unknownOrder();
    if (opened === 'wrong-state') return wrongState();
    if (opened === 'amount-too-small')
      return refused(opened, 'No card is charged so little; order more, or transfer it.');
    return opened === 'unavailable'
      ? refused(opened, 'The payment provider can not be reached right now. The order is kept; try again.')
      : result(CarbonCheckout, opened);
  }

  @Mutation(() => CarbonOrderResult, {
    description: 'Of the demonstration registry: as if it was paid. No money moves.',
  })
  async payCarbonOrderInSandbox(@Ctx() ctx: RequestContext, @Token() token: string): Promise<CarbonOrder | Refused> {
    return this.after(ctx, token, ({ id }) => this.paying.payInSandbox(ctx, id));
  }

  @Mutation(() => CarbonOrderResult, { description: 'Gives the grams back; only while it is not paid.' })
  async cancelCarbonOrder(@Ctx() ctx: RequestContext, @Token() token: string): Promise<CarbonOrder | Refused> {
    return this.after(ctx, token, ({ id }) => this.endings.cancel(ctx, id));
  }

  @Mutation(() => CarbonOrderMailedResult, { description: 'Mails a link to the order’s own address again.' })
  async mailCarbonOrder(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Token() token: string,
  ): Promise<CarbonOrderMailed | Refused> {
    const order = await this.orders.open(ctx, token);
    if (order?.email == null) return unknownOrder();
    await this.door.mailLink(ctx, order, clientAddress);
    return result(CarbonOrderMailed, { email: order.email });
  }

  private async after(
    ctx: RequestContext,
    token: string,
    act: (order: { id: string }) => Promise<boolean>,
  ): Promise<CarbonOrder | Refused> {
    const order = await this.orders.open(ctx, token);
    if (order === undefined) return unknownOrder();
    if (!(await act(order))) return wrongState();
    const changed = await this.orders.open(ctx, token);
    return changed === undefined ? unknownOrder() : this.views.of(ctx, changed);
  }
}
