import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { AppearanceInSession } from './profile.type.js';
import type { TechnicalCheck } from './technical-check.type.js';

export interface ProfileRow {
  personId: PersonId;
  summitId: SummitId;
  savedAt: Date | null;
  availabilityStatedAt: Date | null;
  check: TechnicalCheck | null;
}
type SummitAppearance = AppearanceInSession & { summitId: SummitId };

/** What people told the organisers of a summit, and where they are to appear. */
@Injectable()
export class ProfilesRepository {
  /** Of all these summits; who told nothing is not there. */
  async findBySummits(
    ctx: RequestContext,
    summitIds: readonly SummitId[],
    personId: PersonId | null = null,
  ): Promise<ProfileRow[]> {
    const rows = await ctx.manager.query<(Omit<ProfileRow, 'check'> & Partial<TechnicalCheck>)[]>(
      `SELECT coalesce(p.person_id, c.person_id) AS "personId", coalesce(p.summit_id, c.summit_id) AS "summitId",
              p.saved_at AS "savedAt", p.availability_stated_at AS "availabilityStatedAt",
              c.camera, c.microphone, c.network, c.round_trip_ms AS "roundTripMs", c.upload_kbps AS "uploadKbps", c.checked_at AS "checkedAt"
         FROM profiles p FULL JOIN technical_checks c ON c.person_id = p.person_id AND c.summit_id = p.summit_id
        WHERE coalesce(p.summit_id, c.summit_id) = ANY($1::uuid[])
          AND ($2::uuid IS NULL OR coalesce(p.person_id, c.person_id) = $2)`,
      [[...summitIds], personId],
    );
    return rows.map(({ personId: person, summitId, savedAt, availabilityStatedAt, ...check }) => ({
      personId: person,
      summitId,
      savedAt,
      availabilityStatedAt,
      check: checkOf(check),
    }));
  }

  /** In sessions that take place, by start; those without a time come last. */
  findAppearances(
    ctx: RequestContext,
    summitIds: readonly SummitId[],
    personId: PersonId | null = null,
  ): Promise<SummitAppearance[]> {
    return ctx.manager.query<SummitAppearance[]>(
      `SELECT se.summit_id AS "summitId", a.person_id AS "personId", se.id AS "sessionId", se.slug AS "sessionSlug",
              se.title AS "sessionTitle", a.role, se.starts_at AS "startsAt", se.ends_at AS "endsAt"
         FROM appearances a JOIN sessions se ON se.id = a.session_id
        WHERE se.summit_id = ANY($1::uuid[]) AND se.status <> 'cancelled' AND ($2::uuid IS NULL OR a.person_id = $2)
        ORDER BY se.starts_at NULLS LAST, se.id, a.role`,
      [[...summitIds], personId],
    );
  }

  async markSaved(ctx: RequestContext, personId: PersonId, summitId: SummitId): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO profiles (person_id, summit_id, saved_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, summit_id) DO UPDATE SET saved_at = $3`,
      [personId, summitId, ctx.clock.now()],
    );
  }

  async markAvailabilityStated(ctx: RequestContext, personId: PersonId, summitId: SummitId): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO profiles (person_id, summit_id, availability_stated_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, summit_id) DO UPDATE SET availability_stated_at = $3`,
      [personId, summitId, ctx.clock.now()],
    );
  }

  /** The last check counts. */
  async keepCheck(
    ctx: RequestContext,
    personId: PersonId,
    summitId: SummitId,
    { camera, microphone, network, roundTripMs, uploadKbps }: Omit<TechnicalCheck, 'checkedAt'>,
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO technical_checks (person_id, summit_id, camera, microphone, network, round_trip_ms, upload_kbps, checked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (person_id, summit_id) DO UPDATE SET camera = $3, microphone = $4, network = $5, round_trip_ms = $6,
         upload_kbps = $7, checked_at = $8`,
      [personId, summitId, camera, microphone, network, roundTripMs, uploadKbps, ctx.clock.now()],
    );
  }
}

function checkOf({
  camera,
  microphone,
  network,
  roundTripMs,
  uploadKbps,
  checkedAt,
}: Partial<TechnicalCheck>): TechnicalCheck | null {
  if (!camera || !microphone || !network || !checkedAt) return null;
  return { camera, microphone, network, roundTripMs: roundTripMs ?? null, uploadKbps: uploadKbps ?? null, checkedAt };
}
