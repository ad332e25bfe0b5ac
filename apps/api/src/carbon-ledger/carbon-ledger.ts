import type { RequestContext } from '@app/database';
import { GRAMS_PER_CREDIT, creditsFor } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  type BatchRow,
  CarbonBatchesRepository,
  type ReservationRow,
  type SerialRange,
} from './carbon-batches.repository.js';
import {
  type Balance,
  type CarbonAccount,
  CarbonEntriesRepository,
  type Entry,
  POOL,
} from './carbon-entries.repository.js';

/** Reservations that run out are let go of in parts, each in a transaction of its own. */
const EXPIRED_AT_ONCE = 200;

export interface Reservation {
  /** Also the holder of the grams in every account. */
  id: string;
  batchId: string;
  /** Whole, above 0. */
  grams: number;
  expiresAt: Date;
}
/** Grams of a batch, where they are now. */
export type CarbonStock = Record<Exclude<CarbonAccount, 'issued'>, number>;
const EMPTY: CarbonStock = { available: 0, reserved: 0, ordered: 0, 'retired-pending': 0, 'retired-confirmed': 0 };

/** What a retirement took of the batch. */
export interface Retirement {
  firstSerial: number;
  credits: number;
  /** Of the whole tonnes, what belongs to nobody and may not be claimed. */
  unallocatedGrams: number;
}

/**
 * The life of each gram: available → reserved (until a time) → ordered → retired-pending → retired-confirmed. Everything here
 * runs in the caller's transaction, so that an order and its grams are one; every refusal is a value and moves nothing.
 */
@Injectable()
export class CarbonLedger {
  constructor(
    private readonly batches: CarbonBatchesRepository,
    private readonly entries: CarbonEntriesRepository,
  ) {}

  /** @returns `serials-overlap` when one of its serial numbers is in a batch of the registry already */
  async add(ctx: RequestContext, batch: BatchRow): Promise<'added' | 'serials-overlap'> {
    if (!(await this.batches.add(ctx, batch))) return 'serials-overlap';
    const grams = batch.credits * GRAMS_PER_CREDIT;
    await this.entries.add(
      ctx,
      { id: uuidv7(), kind: 'add' },
      moved(batch.id, grams, ['issued', POOL], ['available', POOL]),
    );
    return 'added';
  }

  /** Which batch has some of these serial numbers already. */
  findOverlap(ctx: RequestContext, batch: Omit<BatchRow, 'id'>): Promise<SerialRange | undefined> {
    return this.batches.findOverlap(ctx, batch);
  }

  /** Keeps grams for somebody until a time. */
  async reserve(ctx: RequestContext, reservation: Reservation): Promise<'reserved' | 'sold-out' | 'no-batch'> {
    const { batchId, grams } = reservation;
    const available = await this.lockAvailable(ctx, batchId);
    if (available === undefined) return 'no-batch';
    if (available < grams) return 'sold-out';
    await this.reserveAll(ctx, batchId, [reservation]);
    return 'reserved';
  }

  /** Grams of a batch that can be reserved, and nobody else takes until the transaction ends. `undefined`: there is no such batch. */
  async lockAvailable(ctx: RequestContext, batchId: string): Promise<number | undefined> {
    await this.entries.lockPool(ctx, batchId, 'available');
    return (await this.entries.available(ctx, [batchId])).get(batchId);
  }

  /** Keeps grams of one batch for several at once, of no more than `lockAvailable` said. @throws for more, and nothing is kept */
  async reserveAll(
    ctx: RequestContext,
    batchId: string,
    reservations: readonly Omit<Reservation, 'batchId'>[],
  ): Promise<void> {
    if (reservations.length === 0) return;
    if (!reservations.every(({ grams }) => Number.isSafeInteger(grams) && grams > 0))
      throw new Error('grams of a reservation are whole and above 0');
    await this.batches.addReservations(ctx, batchId, reservations);
    const total = reservations.reduce((sum, { grams }) => sum + grams, 0);
    await this.entries.add(ctx, { id: uuidv7(), kind: 'reserve' }, [
      { batchId, account: 'available', holder: POOL, grams: -total },
      ...reservations.map(({ id, grams }) => ({ batchId, account: 'reserved' as const, holder: id, grams })),
    ]);
  }

  /**
   * It was paid. Once its time has run out it is taken anew, where there is as much left. Asking twice changes nothing.
   * @returns `sold-out`: nothing is kept for it, and what was paid has to go back
   */
  async order(ctx: RequestContext, reservationId: string): Promise<'ordered' | 'sold-out' | 'unknown'> {
    const found = await this.batches.lockReservation(ctx, reservationId);
    if (found === undefined) return 'unknown';
    if (found.state === 'ordered') return 'ordered';
    const { id, batchId, grams } = found;
    // What was let go of is the pool's, and may be somebody else's by now.
    if (found.state === 'released' && (await this.entries.lockPool(ctx, batchId, 'available')) < grams)
      return 'sold-out';
    const from = found.state === 'released' ? (['available', POOL] as const) : (['reserved', id] as const);
    await this.batches.changeReservation(ctx, id, 'ordered');
    await this.entries.add(ctx, { id: uuidv7(), kind: 'order' }, moved(batchId, grams, from, ['ordered', id]));
    return 'ordered';
  }

  /** It will not be paid, or was paid back before it was retired. @returns whether there was anything to let go of */
  async release(ctx: RequestContext, reservationId: string): Promise<boolean> {
    const found = await this.batches.lockReservation(ctx, reservationId);
    if (found === undefined || found.state === 'released') return false;
    const { id, batchId, grams } = found;
    if (found.state === 'ordered') {
      // In the order in which whoever retires takes them.
      await this.entries.lockPool(ctx, batchId, 'available');
      // Ordered grams that are being retired are the registry's already.
      if ((await this.entries.lockHolder(ctx, batchId, 'ordered', id)) !== grams) return false;
    }
    await this.letGo(ctx, found);
    return true;
  }

  /** Lets go of what ran out, at most so many at once. @returns how many there were */
  async expire(ctx: RequestContext): Promise<number> {
    const expired = await this.batches.lockExpired(ctx, EXPIRED_AT_ONCE);
    for (const reservation of expired) await this.letGo(ctx, reservation);
    return expired.length;
  }

  /**
   * Takes all that is ordered of a batch to be retired, in whole tonnes: what they have over comes from what is available and
   * belongs to nobody. Where one that was taken back left no serial numbers in a row for all, as many as fit are taken.
   * @returns `nothing-ordered`, or `tonne-not-whole` while the rest of a tonne is reserved for somebody: from then on a tonne of
   * the batch is kept for the retirement, so that it waits no longer than for what is reserved already
   */
  async retire(
    ctx: RequestContext,
    retirementId: string,
    batchId: string,
  ): Promise<Retirement | 'nothing-ordered' | 'tonne-not-whole'> {
    const available = await this.entries.lockPool(ctx, batchId, 'available');
    const all = await this.entries.lockHolders(ctx, batchId, 'ordered');
    if (all.length === 0) return 'nothing-ordered';
    const ordered = fitting(all, await this.batches.lockLongestRun(ctx, batchId));
    const { credits, unallocatedGrams } = creditsFor(ordered.reduce((sum, { grams }) => sum + grams, 0));
    await this.batches.setWaiting(ctx, batchId, unallocatedGrams > available);
    if (credits === 0 || unallocatedGrams > available) return 'tonne-not-whole';
    const firstSerial = await this.batches.addRetirement(ctx, { id: retirementId, batchId, credits });
    if (firstSerial === undefined) return 'tonne-not-whole';
    const entries = ordered.flatMap(({ holder, grams }) =>
      moved(batchId, grams, ['ordered', holder], ['retired-pending', holder]),
    );
    if (unallocatedGrams > 0)
      entries.push(...moved(batchId, unallocatedGrams, ['available', POOL], ['retired-pending', POOL]));
    await this.entries.add(ctx, { id: retirementId, kind: 'retire' }, entries);
    return { firstSerial, credits, unallocatedGrams };
  }

  /** The registry has it on record: final, and what certificates are made from. @returns whether it was pending */
  async confirm(
    ctx: RequestContext,
    retirementId: string,
    proof: { registryUrl: string; /** ISO 8601 date. */ retiredOn: string },
  ): Promise<boolean> {
    const found = await this.batches.lockRetirement(ctx, retirementId);
    if (found?.state !== 'pending') return false;
    await this.batches.confirmRetirement(ctx, retirementId, proof.registryUrl, proof.retiredOn);
    const pending = (await this.entries.entriesOf(ctx, retirementId)).filter(
      ({ account }) => account === 'retired-pending',
    );
    const entries = pending.flatMap(({ batchId, holder, grams }) =>
      moved(batchId, grams, ['retired-pending', holder], ['retired-confirmed', holder]),
    );
    await this.entries.add(ctx, { id: uuidv7(), kind: 'confirm' }, entries);
    return true;
  }

  /** The registry has not done it: a movement the other way; only before it is confirmed. @returns whether it was pending */
  async cancelRetirement(ctx: RequestContext, retirementId: string): Promise<boolean> {
    const found = await this.batches.lockRetirement(ctx, retirementId);
    if (found?.state !== 'pending') return false;
    await this.batches.cancelRetirement(ctx, retirementId);
    const back = (await this.entries.entriesOf(ctx, retirementId)).map((entry) => ({ ...entry, grams: -entry.grams }));
    await this.entries.add(ctx, { id: uuidv7(), kind: 'cancel-retirement', reverses: retirementId }, back);
    return true;
  }

  /** Grams of each of these batches that can still be reserved, by batch. */
  available(ctx: RequestContext, batchIds: readonly string[]): Promise<Map<string, number>> {
    return this.entries.available(ctx, batchIds);
  }

  /** Grams of each of these batches by account, all holders together; `issued` is left out. */
  async stock(ctx: RequestContext, batchIds: readonly string[]): Promise<Map<string, CarbonStock>> {
    const stocks = new Map(batchIds.map((id) => [id, { ...EMPTY }]));
    for (const { batchId, account, grams } of await this.entries.sums(ctx, batchIds)) {
      const stock = stocks.get(batchId);
      if (stock !== undefined && account !== 'issued') stock[account] = grams;
    }
    return stocks;
  }

  /** Every account of a batch, by holder. */
  async balances(ctx: RequestContext, batchId: string): Promise<Balance[]> {
    return this.entries.balances(ctx, batchId);
  }

  private async letGo(ctx: RequestContext, { id, batchId, grams, state }: ReservationRow): Promise<void> {
    await this.batches.changeReservation(ctx, id, 'released');
    const from = state === 'ordered' ? 'ordered' : 'reserved';
    await this.entries.add(
      ctx,
      { id: uuidv7(), kind: 'release' },
      moved(batchId, grams, [from, id], ['available', POOL]),
    );
  }
}

type Side = readonly [account: Entry['account'], holder: string];

function moved(batchId: string, grams: number, [from, fromHolder]: Side, [to, toHolder]: Side): Entry[] {
  return [
    { batchId, account: from, holder: fromHolder, grams: -grams },
    { batchId, account: to, holder: toHolder, grams },
  ];
}

/** Of what is ordered, as much as so many credits are enough for; the first of them first. */
function fitting(ordered: readonly Balance[], most: number): Balance[] {
  let grams = 0;
  return ordered.filter((each) => {
    const isFitting = creditsFor(grams + each.grams).credits <= most;
    if (isFitting) grams += each.grams;
    return isFitting;
  });
}
