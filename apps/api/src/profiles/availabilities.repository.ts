import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** From, inclusive, to, exclusive. */
export interface TimeSpan {
  startsAt: Date;
  endsAt: Date;
}
export interface AvailabilityRow extends TimeSpan {
  personId: PersonId;
  summitId: SummitId;
}

/** When people can come to a summit. */
@Injectable()
export class AvailabilitiesRepository {
  /** Of all these summits, ordered by person, then start. */
  findBySummits(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<AvailabilityRow[]> {
    return ctx.manager.query<AvailabilityRow[]>(
      `SELECT person_id AS "personId", summit_id AS "summitId", lower(during) AS "startsAt", upper(during) AS "endsAt"
         FROM availabilities WHERE summit_id = ANY($1::uuid[]) ORDER BY person_id, lower(during)`,
      [[...summitIds]],
    );
  }

  /** One person's, by start. */
  find(ctx: RequestContext, personId: PersonId, summitId: SummitId): Promise<TimeSpan[]> {
    return ctx.manager.query<TimeSpan[]>(
      `SELECT lower(during) AS "startsAt", upper(during) AS "endsAt" FROM availabilities
        WHERE person_id = $1 AND summit_id = $2 ORDER BY lower(during)`,
      [personId, summitId],
    );
  }

  /** States these anew; they must not overlap. */
  async replace(
    ctx: RequestContext,
    personId: PersonId,
    summitId: SummitId,
    spans: readonly TimeSpan[],
  ): Promise<void> {
    await ctx.manager.query('DELETE FROM availabilities WHERE person_id = $1 AND summit_id = $2', [personId, summitId]);
    if (spans.length === 0) return;
    await ctx.manager.query(
      `INSERT INTO availabilities (id, person_id, summit_id, during)
       SELECT given.id, $1, $2, tstzrange(given.starts_at, given.ends_at)
         FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) AS given (id, starts_at, ends_at)`,
      [
        personId,
        summitId,
        spans.map(() => uuidv7()),
        spans.map(({ startsAt }) => startsAt),
        spans.map(({ endsAt }) => endsAt),
      ],
    );
  }
}
