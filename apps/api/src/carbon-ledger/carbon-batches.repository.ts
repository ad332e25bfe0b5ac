import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Serial numbers of one registry, each of one tonne: from `firstSerial`, as many as there are credits. */
export interface BatchRow {
  id: string;
  registry: string;
  /** What a registry writes before the number, where it counts anew for each; else empty. */
  serialPrefix: string;
  firstSerial: number;
  credits: number;
}
/** Serial numbers that a batch has. */
export interface SerialRange {
  batchId: string;
  firstSerial: number;
  credits: number;
}
export interface ReservationRow {
  id: string;
  batchId: string;
  grams: number;
  state: 'reserved' | 'ordered' | 'released';
  expiresAt: Date;
}
export interface RetirementRow {
  id: string;
  batchId: string;
  firstSerial: number;
  credits: number;
  state: 'pending' | 'confirmed' | 'cancelled';
  registryUrl: string | null;
  /** ISO 8601 date. */
  retiredOn: string | null;
}

/** Batches of credits, what is reserved of them until when, and what was retired of them. */
@Injectable()
export class CarbonBatchesRepository {
  /** @returns `false` when one of its serial numbers is in a batch already; nothing was written then */
  async add(ctx: RequestContext, batch: BatchRow): Promise<boolean> {
    // One after another within a registry's numbers, so that an overlap is seen and not run into.
    const [space] = await ctx.manager.query<{ id: number }[]>(
      `INSERT INTO carbon_serial_spaces AS space (registry, prefix) VALUES ($1, $2)
       ON CONFLICT (registry, prefix) DO UPDATE SET prefix = space.prefix RETURNING id`,
      [batch.registry, batch.serialPrefix],
    );
    const added = await ctx.manager.query<unknown[]>(
      `INSERT INTO carbon_batches (id, space_id, serials, credits, added_at)
       SELECT $1, $2, serials, $4, $5 FROM (SELECT int8range($3::bigint, $3::bigint + $4::integer) AS serials) AS sent
        WHERE NOT EXISTS (SELECT FROM carbon_batches AS other WHERE other.space_id = $2 AND other.serials && sent.serials)
       RETURNING id`,
      [batch.id, space?.id, batch.firstSerial, batch.credits, ctx.clock.now()],
    );
    return added.length > 0;
  }

  /** The batch, of those in the same registry, that has the lowest of these serial numbers; `undefined` where all are free. */
  async findOverlap(
    ctx: RequestContext,
    { registry, serialPrefix, firstSerial, credits }: Omit<BatchRow, 'id'>,
  ): Promise<SerialRange | undefined> {
    const [row] = await ctx.manager.query<(Omit<SerialRange, 'firstSerial'> & { firstSerial: string })[]>(
      `SELECT batch.id AS "batchId", lower(batch.serials) AS "firstSerial", batch.credits
         FROM carbon_batches AS batch JOIN carbon_serial_spaces AS space ON space.id = batch.space_id
        WHERE space.registry = $1 AND space.prefix = $2 AND batch.serials && int8range($3::bigint, $3::bigint + $4::integer)
        ORDER BY lower(batch.serials) LIMIT 1`,
      [registry, serialPrefix, firstSerial, credits],
    );
    return row && { ...row, firstSerial: Number(row.firstSerial) };
  }

  /** Whether a retirement of it waits for the rest of a tonne. */
  async setWaiting(ctx: RequestContext, batchId: string, isWaiting: boolean): Promise<void> {
    await ctx.manager.query(
      'UPDATE carbon_batches SET retirement_waits = $2 WHERE id = $1 AND retirement_waits <> $2',
      [batchId, isWaiting],
    );
  }

  async addReservations(
    ctx: RequestContext,
    batchId: string,
    reservations: readonly Pick<ReservationRow, 'id' | 'grams' | 'expiresAt'>[],
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_reservations (id, batch_id, grams, state, expires_at)
       SELECT id, $1, grams, 'reserved', expires_at FROM unnest($2::uuid[], $3::bigint[], $4::timestamptz[]) AS sent (id, grams, expires_at)`,
      [
        batchId,
        reservations.map(({ id }) => id),
        reservations.map(({ grams }) => grams),
        reservations.map(({ expiresAt }) => expiresAt),
      ],
    );
  }

  /** Nobody else changes it until the transaction ends. */
  async lockReservation(ctx: RequestContext, id: string): Promise<ReservationRow | undefined> {
    const [row] = await ctx.manager.query<(Omit<ReservationRow, 'grams'> & { grams: string })[]>(
      `SELECT id, batch_id AS "batchId", grams, state, expires_at AS "expiresAt" FROM carbon_reservations WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row && { ...row, grams: Number(row.grams) };
  }

  async changeReservation(ctx: RequestContext, id: string, state: 'ordered' | 'released'): Promise<void> {
    await ctx.manager.query('UPDATE carbon_reservations SET state = $2 WHERE id = $1', [id, state]);
  }

  /** Whose time has run out, at most so many; those that somebody is just deciding about are left to them. */
  async lockExpired(ctx: RequestContext, most: number): Promise<ReservationRow[]> {
    const rows = await ctx.manager.query<(Omit<ReservationRow, 'grams'> & { grams: string })[]>(
      `SELECT id, batch_id AS "batchId", grams, state, expires_at AS "expiresAt" FROM carbon_reservations
        WHERE state = 'reserved' AND expires_at <= $1 ORDER BY expires_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [ctx.clock.now(), most],
    );
    return rows.map((row) => ({ ...row, grams: Number(row.grams) }));
  }

  /** How many serial numbers of a batch are free in a row; nobody else takes any until the transaction ends. */
  async lockLongestRun(ctx: RequestContext, batchId: string): Promise<number> {
    // One retirement of a batch after another.
    await ctx.manager.query('SELECT FROM carbon_batches WHERE id = $1 FOR NO KEY UPDATE', [batchId]);
    const [row] = await ctx.manager.query<{ credits: number }[]>(
      `SELECT coalesce(max(upper(free) - lower(free)), 0)::integer AS credits
         FROM carbon_batches AS batch, unnest(int8multirange(batch.serials) - (
                SELECT coalesce(range_agg(serials), '{}') FROM carbon_retirements WHERE batch_id = batch.id AND state <> 'cancelled'
              )) AS free
        WHERE batch.id = $1`,
      [batchId],
    );
    return row?.credits ?? 0;
  }

  /** Takes the first serial numbers of the batch that are free and in a row. @returns `undefined` where there are not so many */
  async addRetirement(
    ctx: RequestContext,
    { id, batchId, credits }: { id: string; batchId: string; credits: number },
  ): Promise<number | undefined> {
    const [row] = await ctx.manager.query<{ firstSerial: string }[]>(
      `WITH batch AS (SELECT id, space_id, serials FROM carbon_batches WHERE id = $2),
       taken AS (
         SELECT retirement.serials FROM carbon_retirements AS retirement JOIN batch ON batch.id = retirement.batch_id
          WHERE retirement.state <> 'cancelled'
       ),
       starts AS (SELECT lower(serials) AS first FROM batch UNION SELECT upper(serials) FROM taken),
       fitting AS (
         SELECT min(first) AS first FROM starts, batch
          WHERE int8range(first, first + $3::integer) <@ batch.serials
            AND NOT EXISTS (SELECT FROM taken WHERE taken.serials && int8range(first, first + $3::integer))
       )
       INSERT INTO carbon_retirements (id, batch_id, space_id, serials, state)
       SELECT $1, batch.id, batch.space_id, int8range(first, first + $3::integer), 'pending' FROM batch, fitting WHERE first IS NOT NULL
       RETURNING lower(serials) AS "firstSerial"`,
      [id, batchId, credits],
    );
    return row && Number(row.firstSerial);
  }

  /** Nobody else changes it until the transaction ends. */
  async lockRetirement(ctx: RequestContext, id: string): Promise<RetirementRow | undefined> {
    const [row] = await ctx.manager.query<(Omit<RetirementRow, 'firstSerial'> & { firstSerial: string })[]>(
      `SELECT id, batch_id AS "batchId", lower(serials) AS "firstSerial", (upper(serials) - lower(serials))::integer AS credits,
              state, registry_url AS "registryUrl", retired_on::text AS "retiredOn"
         FROM carbon_retirements WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row && { ...row, firstSerial: Number(row.firstSerial) };
  }

  async confirmRetirement(ctx: RequestContext, id: string, registryUrl: string, retiredOn: string): Promise<void> {
    await ctx.manager.query(
      `UPDATE carbon_retirements SET state = 'confirmed', registry_url = $2, retired_on = $3 WHERE id = $1`,
      [id, registryUrl, retiredOn],
    );
  }

  async cancelRetirement(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query(`UPDATE carbon_retirements SET state = 'cancelled' WHERE id = $1`, [id]);
  }
}
