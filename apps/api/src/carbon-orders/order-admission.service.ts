import { type RequestContext, UnitOfWork } from '@app/database';
import { mostAwaitedGrams } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Arrivals } from '../arrivals/index.js';
import { CarbonLedger } from '../carbon-ledger/index.js';
import type { Secret } from '../identity/index.js';
import { CarbonOrdersRepository, type NewCarbonOrder } from './carbon-orders.repository.js';
import { type Cover, isDemonstration, OrderCovers } from './order-covers.js';
import { OrderNews } from './order-news.js';

/** Unpaid orders of one address that keep grams at the same time. */
const MOST_RESERVED = 3;

/** An order on its way to its grams. */
export interface Arriving {
  ctx: RequestContext;
  order: NewCarbonOrder;
  secret: Secret;
  cover: Cover;
}
/** `known`: somebody with the same key was faster. */
export type Admitted =
  { is: 'reserved' | 'known' | 'too-many' } | { is: 'footprint-covered' | 'sold-out'; gramsLeft: number };

/**
 * The counter of a batch: who comes at the same time is served in one transaction, in the order of arrival. So the row that all
 * of them want is held once for many, and each flush to the disk takes many.
 */
@Injectable()
export class OrderAdmission {
  private readonly arrivals = new Arrivals<Arriving, Admitted>((batchId, arriving) => this.admit(batchId, arriving));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: CarbonOrdersRepository,
    private readonly ledger: CarbonLedger,
    private readonly covers: OrderCovers,
    private readonly news: OrderNews,
  ) {}

  /** Keeps the grams, or says why not. @throws TooManyArrivals */
  reserve(arriving: Arriving): Promise<Admitted> {
    return this.arrivals.arrive(arriving.order.batchId, arriving);
  }

  private async admit(batchId: string, arriving: readonly Arriving[]): Promise<Admitted[]> {
    const [first] = arriving;
    if (first === undefined) return [];
    // Each of them is nobody to the others.
    return this.unitOfWork.run({ ...first.ctx, viewer: null }, async (tx) => {
      const checks = await this.check(tx, batchId, arriving);
      const fitting = arriving.filter((_, index) => checks[index]?.is === 'reserved');
      const added = await this.orders.addAll(
        tx,
        fitting.map(({ order, secret }) => ({ ...order, tokenHash: secret.hash })),
      );
      const placed = fitting.filter(({ order }) => added.has(order.id));
      await this.ledger.reserveAll(
        tx,
        batchId,
        placed.map(({ order: { id, grams, expiresAt } }) => ({ id, grams, expiresAt })),
      );
      for (const { order, secret } of placed) {
        // Who pays by card is at it now; a transfer takes days, and needs to know where to.
        if (order.method === 'transfer') await this.news.tell(tx, order, 'placed', { token: secret.text });
      }
      return arriving.map(({ order }, index) => {
        const check = checks[index] ?? { is: 'known' };
        return check.is === 'reserved' && !added.has(order.id) ? { is: 'known' } : check;
      });
    });
  }

  /** One after another, each with what those before it have left. */
  private async check(tx: RequestContext, batchId: string, arriving: readonly Arriving[]): Promise<Admitted[]> {
    // Footprints before the batch, as late payments take them.
    const left = await this.covers.lockLeft(
      tx,
      arriving.map(({ cover }) => cover),
      // Of one batch: all of them or none.
      arriving.some(({ order }) => isDemonstration(order)),
    );
    const emails = arriving.flatMap(({ order }) => order.email ?? []);
    const reserved = await this.orders.countReserved(tx, emails);
    let available = (await this.ledger.lockAvailable(tx, batchId)) ?? 0;
    let awaited = arriving.some(({ order }) => isTransferOfPerson(order))
      ? await this.orders.gramsAwaited(tx, batchId)
      : 0;
    // Sent again, perhaps by another process: what is known needs no more grams.
    const keys = await this.orders.usedKeys(
      tx,
      arriving.map(({ order }) => order.idempotencyKey),
    );
    return arriving.map(({ order, cover: { key } }): Admitted => {
      const { idempotencyKey, email, grams } = order;
      if (keys.has(idempotencyKey)) return { is: 'known' };
      const ofAddress = email === null ? 0 : (reserved.get(email) ?? 0);
      if (ofAddress >= MOST_RESERVED) return { is: 'too-many' };
      const ofFootprint = key === null ? grams : (left.get(key) ?? 0);
      if (grams > ofFootprint) return { is: 'footprint-covered', gramsLeft: ofFootprint };
      const awaits = isTransferOfPerson(order);
      const forThem = awaits ? Math.min(available, mostAwaitedGrams(available + awaited) - awaited) : available;
      if (grams > forThem) return { is: 'sold-out', gramsLeft: Math.max(0, forThem) };
      if (awaits) awaited += grams;
      keys.add(idempotencyKey);
      available -= grams;
      if (key !== null) left.set(key, ofFootprint - grams);
      if (email !== null) reserved.set(email, ofAddress + 1);
      return { is: 'reserved' };
    });
  }
}

const isTransferOfPerson = ({ method, buyer }: NewCarbonOrder): boolean =>
  method === 'transfer' && buyer === 'participant';
