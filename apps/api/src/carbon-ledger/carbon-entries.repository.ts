import type { RequestContext } from '@app/database';
import { GRAMS_PER_CREDIT } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Where a gram of a batch is. `issued` is where all of them came from, and is below nothing by as many. */
export type CarbonAccount = 'issued' | 'available' | 'reserved' | 'ordered' | 'retired-pending' | 'retired-confirmed';
export type MovementKind = 'add' | 'reserve' | 'release' | 'order' | 'retire' | 'confirm' | 'cancel-retirement';
/** Grams that are nobody's in particular. */
export const POOL = '00000000-0000-0000-0000-000000000000';

export interface Entry {
  batchId: string;
  account: CarbonAccount;
  holder: string;
  /** Into the account; below nothing: out of it. */
  grams: number;
}
export interface Balance {
  account: CarbonAccount;
  holder: string;
  grams: number;
}

/** Movements of grams between accounts: added, never changed. */
@Injectable()
export class CarbonEntriesRepository {
  /** The entries come to nothing for each batch, or the transaction fails when it ends. One that takes more than there is fails at once. */
  async add(
    ctx: RequestContext,
    movement: { id: string; kind: MovementKind; reverses?: string },
    entries: readonly Entry[],
  ): Promise<void> {
    // Everybody takes rows in the same order, so that nobody waits in a circle.
    const ordered = entries.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
    await ctx.manager.query('INSERT INTO carbon_movements (id, kind, recorded_at, reverses) VALUES ($1, $2, $3, $4)', [
      movement.id,
      movement.kind,
      ctx.clock.now(),
      movement.reverses ?? null,
    ]);
    await ctx.manager.query(
      `INSERT INTO carbon_entries (movement_id, batch_id, account, holder, grams)
       SELECT $1, batch_id, account, holder, grams
         FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::bigint[]) WITH ORDINALITY AS sent (batch_id, account, holder, grams, place)
        ORDER BY place`,
      [
        movement.id,
        ordered.map(({ batchId }) => batchId),
        ordered.map(({ account }) => account),
        ordered.map(({ holder }) => holder),
        ordered.map(({ grams }) => grams),
      ],
    );
  }

  /** What is in an account of the pool, nobody else taking from it until the transaction ends. */
  lockPool(ctx: RequestContext, batchId: string, account: CarbonAccount): Promise<number> {
    return this.lockHolder(ctx, batchId, account, POOL);
  }

  /** What is in an account of one holder, nobody else taking from it until the transaction ends. */
  async lockHolder(ctx: RequestContext, batchId: string, account: CarbonAccount, holder: string): Promise<number> {
    const [row] = await ctx.manager.query<{ grams: string }[]>(
      `SELECT grams FROM carbon_balances WHERE batch_id = $1 AND account = $2 AND holder = $3 FOR UPDATE`,
      [batchId, account, holder],
    );
    return Number(row?.grams ?? 0);
  }

  /** All that holds something of a batch in this account, nobody else changing it until the transaction ends. */
  async lockHolders(ctx: RequestContext, batchId: string, account: CarbonAccount): Promise<Balance[]> {
    const rows = await ctx.manager.query<{ account: CarbonAccount; holder: string; grams: string }[]>(
      `SELECT account, holder, grams FROM carbon_balances
        WHERE batch_id = $1 AND account = $2 AND grams > 0 ORDER BY holder FOR UPDATE`,
      [batchId, account],
    );
    return rows.map((row) => ({ ...row, grams: Number(row.grams) }));
  }

  /** As it was recorded, in its order. */
  async entriesOf(ctx: RequestContext, movementId: string): Promise<Entry[]> {
    const rows = await ctx.manager.query<(Omit<Entry, 'grams'> & { grams: string })[]>(
      `SELECT batch_id AS "batchId", account, holder, grams FROM carbon_entries WHERE movement_id = $1 ORDER BY id`,
      [movementId],
    );
    return rows.map((row) => ({ ...row, grams: Number(row.grams) }));
  }

  /** What each account of these batches holds, all holders together; accounts without anything are left out. */
  async sums(
    ctx: RequestContext,
    batchIds: readonly string[],
  ): Promise<(Pick<Balance, 'account' | 'grams'> & { batchId: string })[]> {
    const rows = await ctx.manager.query<{ batchId: string; account: CarbonAccount; grams: string }[]>(
      `SELECT batch_id AS "batchId", account, sum(grams) AS grams FROM carbon_balances
        WHERE batch_id = ANY($1) AND grams <> 0 GROUP BY batch_id, account`,
      [batchIds],
    );
    return rows.map((row) => ({ ...row, grams: Number(row.grams) }));
  }

  /**
   * What of these batches anybody may still reserve, by batch; one without anything left has 0, one that is not there is left
   * out. While a retirement waits, a whole tonne is kept for it.
   */
  async available(ctx: RequestContext, batchIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await ctx.manager.query<{ batchId: string; grams: string; waits: boolean }[]>(
      `SELECT batch.id AS "batchId", pool.grams, batch.retirement_waits AND EXISTS (
                SELECT FROM carbon_balances WHERE batch_id = batch.id AND account = 'ordered' AND grams > 0) AS waits
         FROM carbon_batches AS batch JOIN carbon_balances AS pool
              ON pool.batch_id = batch.id AND pool.account = 'available' AND pool.holder = $2
        WHERE batch.id = ANY($1)`,
      [batchIds, POOL],
    );
    return new Map(
      rows.map(({ batchId, grams, waits }) => [batchId, Math.max(0, Number(grams) - (waits ? GRAMS_PER_CREDIT : 0))]),
    );
  }

  /** Every account of a batch that holds, or held, anything. */
  async balances(ctx: RequestContext, batchId: string): Promise<Balance[]> {
    const rows = await ctx.manager.query<{ account: CarbonAccount; holder: string; grams: string }[]>(
      `SELECT account, holder, grams FROM carbon_balances WHERE batch_id = $1 ORDER BY account, holder`,
      [batchId],
    );
    return rows.map((row) => ({ ...row, grams: Number(row.grams) }));
  }
}

const keyOf = ({ batchId, account, holder }: Entry): string => `${batchId} ${account} ${holder}`;
