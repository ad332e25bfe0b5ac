import type { PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { AppearanceRole } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/** What the demo asks the tables beside the features' own questions. */
@Injectable()
export class DemoRepository {
  /** One process at a time loads the demo; held until the transaction of `ctx` ends. */
  async lock(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163120)');
  }

  async findSummitId(ctx: RequestContext, slug: string): Promise<SummitId | undefined> {
    const [row] = await ctx.manager.query<{ id: SummitId }[]>('SELECT id FROM summits WHERE slug = $1', [slug]);
    return row?.id;
  }

  /** Ids by slug, of those that are there. */
  async findPeople(ctx: RequestContext, slugs: readonly string[]): Promise<Map<string, PersonId>> {
    const rows = await ctx.manager.query<{ id: PersonId; slug: string }[]>(
      'SELECT id, slug FROM people WHERE slug = ANY($1)',
      [[...slugs]],
    );
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  }

  /** Ids by slug, of the summit's sessions. */
  async findSessions(ctx: RequestContext, summitId: SummitId): Promise<Map<string, SessionId>> {
    const rows = await ctx.manager.query<{ id: SessionId; slug: string }[]>(
      'SELECT id, slug FROM sessions WHERE summit_id = $1',
      [summitId],
    );
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  }

  /** Ids by slug, of the people in the summit's sessions. */
  async findPeopleOf(ctx: RequestContext, summitId: SummitId): Promise<Map<string, PersonId>> {
    const rows = await ctx.manager.query<{ id: PersonId; slug: string }[]>(
      `SELECT DISTINCT p.id, p.slug FROM people p JOIN appearances a ON a.person_id = p.id
         JOIN sessions s ON s.id = a.session_id WHERE s.summit_id = $1`,
      [summitId],
    );
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  }

  /** The summit's published session that ends last; `undefined` when all were cancelled or taken off the schedule. */
  async findLastPublished(
    ctx: RequestContext,
    summitId: SummitId,
  ): Promise<(Slot & { id: SessionId; slug: string }) | undefined> {
    const [row] = await ctx.manager.query<(Slot & { id: SessionId; slug: string })[]>(
      `SELECT id, slug, starts_at AS "startsAt", ends_at AS "endsAt" FROM sessions
       WHERE summit_id = $1 AND status = 'published' AND ends_at IS NOT NULL ORDER BY ends_at DESC, id DESC LIMIT 1`,
      [summitId],
    );
    return row;
  }

  /** Gives a published session another time, which is published with it. Who is booked elsewhere then keeps that booking; the others have this one. */
  async moveSession(ctx: RequestContext, sessionId: SessionId, { startsAt, endsAt }: Slot): Promise<void> {
    await ctx.manager.query(
      `UPDATE appearances a SET during = CASE WHEN EXISTS (
                SELECT 1 FROM appearances other
                 WHERE other.person_id = a.person_id AND other.session_id <> a.session_id AND other.during && tstzrange($2, $3)
              ) THEN NULL ELSE tstzrange($2, $3) END
        WHERE session_id = $1`,
      [sessionId, startsAt, endsAt],
    );
    await ctx.manager.query(
      `UPDATE sessions SET starts_at = $2, ends_at = $3, duration_minutes = ceil(extract(epoch FROM $3::timestamptz - $2::timestamptz) / 60), revision = revision + 1, published_revision = revision + 1, updated_at = $4 WHERE id = $1`,
      [sessionId, startsAt, endsAt, ctx.clock.now()],
    );
  }

  /** First and last day, ISO 8601 dates in the summit's zone. */
  async setDays(ctx: RequestContext, summitId: SummitId, startsOn: string, endsOn: string): Promise<void> {
    await ctx.manager.query('UPDATE summits SET starts_on = $2, ends_on = $3, updated_at = $4 WHERE id = $1', [
      summitId,
      startsOn,
      endsOn,
      ctx.clock.now(),
    ]);
  }

  /** Who accepted an invitation to this appearance. */
  async findInvitedUser(
    ctx: RequestContext,
    sessionId: SessionId,
    personId: PersonId,
    role: AppearanceRole,
  ): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ userId: string }[]>(
      `SELECT user_id AS "userId" FROM invitations
       WHERE session_id = $1 AND person_id = $2 AND role = $3 AND status = 'accepted' AND user_id IS NOT NULL`,
      [sessionId, personId, role],
    );
    return row?.userId;
  }
}
