import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { CarbonFootprints, SummitCarbons } from '../carbon-footprints/index.js';
import { AttemptLimits } from '../identity/index.js';
import { PublicProgrammes } from '../programme/index.js';
import type { ParsedCarbonOrder } from './carbon-orders.inputs.js';
import type { CarbonOrderRow } from './carbon-orders.repository.js';
import { type CarbonOrderPlaced, CarbonOrders } from './carbon-orders.service.js';
import { OrderNews } from './order-news.js';

/** A hall orders together from one address; a machine that reserves a batch away does not get far from one. */
const PER_CLIENT = { burst: 120, everySeconds: 5 };
/** Mails to one address that somebody asks for. */
const PER_ADDRESS = { burst: 3, everySeconds: 600 };
/** Orders for one address: each may mail it, and whoever orders may enter somebody else's. */
const ORDERS_PER_ADDRESS = { burst: 10, everySeconds: 600 };

/** Where strangers come in: limits, and what their secrets open. */
@Injectable()
export class OrderDoor {
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);
  private readonly addresses = new AttemptLimits(PER_ADDRESS.burst, PER_ADDRESS.everySeconds);
  private readonly ordered = new AttemptLimits(ORDERS_PER_ADDRESS.burst, ORDERS_PER_ADDRESS.everySeconds);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: CarbonOrders,
    private readonly footprints: CarbonFootprints,
    private readonly carbons: SummitCarbons,
    private readonly programmes: PublicProgrammes,
    private readonly news: OrderNews,
  ) {}

  /** As `CarbonOrders.place`. @throws GraphQLError `RATE_LIMITED`. */
  async place(ctx: RequestContext, input: ParsedCarbonOrder, clientAddress: string): Promise<CarbonOrderPlaced> {
    limit(this.clients.take(clientAddress, ctx.clock) || this.ordered.take(input.email, ctx.clock));
    const { footprintToken, summitSlug, buyer, name, email, ...order } = input;
    const isOfPerson = buyer === 'participant' && footprintToken != null;
    const facts = isOfPerson ? await this.footprints.factsByToken(ctx, footprintToken) : undefined;
    if (isOfPerson && facts === undefined) return { isPlaced: false, code: 'footprint-unknown' };
    const slug = isOfPerson ? null : (summitSlug ?? null);
    const summit = slug === null ? null : await this.programmes.findSummit(ctx, slug);
    if (summit === undefined) return { isPlaced: false, code: 'not-found' };
    const summitId = facts === undefined ? (summit?.id ?? null) : facts.summitId;
    if (buyer === 'participant' && summitId !== null && !(await this.carbons.rulesOf(ctx, summitId)).isOffered)
      return { isPlaced: false, code: 'carbon-not-offered' };
    return this.orders.place(ctx, {
      ...order,
      beneficiary: {
        kind: buyer,
        summitId,
        footprintId: facts?.footprintId ?? null,
        footprintVersion: facts?.version ?? null,
        name,
        email,
      },
    });
  }

  /** To the order's own address, whoever asks. @throws GraphQLError `RATE_LIMITED`. */
  async mailLink(ctx: RequestContext, order: CarbonOrderRow, clientAddress: string): Promise<void> {
    limit(this.clients.take(clientAddress, ctx.clock) || this.addresses.take(order.email ?? '', ctx.clock));
    await this.unitOfWork.run(ctx, (tx) => this.news.tell(tx, order, 'link'));
  }
}

function limit(waitSeconds: number): void {
  if (waitSeconds === 0) return;
  throw new GraphQLError(`Too many orders; try again in ${waitSeconds} s.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
  });
}
