import type { PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { AppearanceRole, Booking, StageStatus } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { SessionEntity } from './session.entity.js';

/** Where a page of sessions begins: behind this one. */
export interface SessionPosition {
  /** `null` for an unscheduled one: those come last. */
  startsAt: Date | null;
  id: SessionId;
}
/** One page of a summit's sessions, ordered by start with the unscheduled ones last, each with its people. */
export interface SessionsPage {
  sessions: SessionEntity[];
  /** Of the whole summit. */
  totalCount: number;
  hasNextPage: boolean;
}
/** Somebody in a session, before it is kept. */
export interface NewAppearance {
  id: string;
  personId: PersonId;
  role: AppearanceRole;
  fromLanguage: string | null;
  toLanguage: string | null;
}

const PEOPLE = { appearances: { person: { organisation: true } } } as const;
/** Of the slot in `$2` and `$3`; an unscheduled session keeps nobody busy, where a range without ends would keep them for ever. */
const DURING = 'CASE WHEN $2::timestamptz IS NULL THEN NULL ELSE tstzrange($2, $3) END';
// PostgreSQL sorts sessions without a start behind the others.
const BY_START = { startsAt: 'ASC', id: 'ASC', appearances: { position: 'ASC' } } as const;

@Injectable()
export class SessionsRepository {
  /** The row alone. */
  findById(ctx: RequestContext, id: SessionId): Promise<SessionEntity | null> {
    return ctx.manager.findOne(SessionEntity, { where: { id } });
  }

  /** With its people in the programme's order. */
  findWithPeople(ctx: RequestContext, id: SessionId): Promise<SessionEntity | null> {
    return ctx.manager.findOne(SessionEntity, { where: { id }, relations: PEOPLE, order: BY_START });
  }

  /** With its people; the caller knows that it is there. */
  getWithPeople(ctx: RequestContext, id: SessionId): Promise<SessionEntity> {
    return ctx.manager.findOneOrFail(SessionEntity, { where: { id }, relations: PEOPLE, order: BY_START });
  }

  /** Of one summit, by start, each with its people. */
  findAll(ctx: RequestContext, summitId: SummitId): Promise<SessionEntity[]> {
    return ctx.manager.find(SessionEntity, { where: { summitId }, relations: PEOPLE, order: BY_START });
  }

  /** The first page of each of these summits, or the one behind `after`: two statements, however many summits and sessions. */
  async findPages(
    ctx: RequestContext,
    summitIds: readonly SummitId[],
    first: number,
    after: SessionPosition | null,
  ): Promise<Map<SummitId, SessionsPage>> {
    const rows = await ctx.manager.query<{ summitId: SummitId; totalCount: number; sessionIds: SessionId[] }[]>(
      `SELECT summit.id AS "summitId",
         (SELECT count(*)::integer FROM sessions WHERE summit_id = summit.id) AS "totalCount",
         ARRAY(
           SELECT id FROM sessions
           WHERE summit_id = summit.id AND ($3::uuid IS NULL OR (coalesce(starts_at, 'infinity'), id) > (coalesce($2::timestamptz, 'infinity'), $3))
           ORDER BY starts_at, id LIMIT $4
         ) AS "sessionIds"
       FROM unnest($1::uuid[]) AS summit(id)`,
      [[...summitIds], after?.startsAt ?? null, after?.id ?? null, first + 1],
    );
    const ids = rows.flatMap((row) => row.sessionIds.slice(0, first));
    const sessions =
      ids.length === 0
        ? []
        : await ctx.manager.find(SessionEntity, { where: { id: In(ids) }, relations: PEOPLE, order: BY_START });
    return new Map(
      rows.map(({ summitId, totalCount, sessionIds }) => [
        summitId,
        {
          sessions: sessions.filter((session) => session.summitId === summitId),
          totalCount,
          hasNextPage: sessionIds.length > first,
        },
      ]),
    );
  }

  /** Where these people are between two instants (the end exclusive), in any summit; cancelled sessions keep nobody. */
  async findBookings(ctx: RequestContext, personIds: readonly PersonId[], from: Date, to: Date): Promise<Booking[]> {
    const rows = await ctx.manager.query<{ sessionId: SessionId; personId: PersonId; startsAt: Date; endsAt: Date }[]>(
      `SELECT session_id AS "sessionId", person_id AS "personId", lower(during) AS "startsAt", upper(during) AS "endsAt"
       FROM appearances WHERE person_id = ANY($1::uuid[]) AND during && tstzrange($2, $3)`,
      [[...personIds], from, to],
    );
    return rows.map(({ startsAt, endsAt, ...where }) => ({
      ...where,
      startsAtMs: startsAt.getTime(),
      endsAtMs: endsAt.getTime(),
    }));
  }

  /** Of those of these sessions whose stage somebody opened. */
  async findStageStatuses(ctx: RequestContext, sessionIds: readonly SessionId[]): Promise<Map<SessionId, StageStatus>> {
    const rows = await ctx.manager.query<{ sessionId: SessionId; status: StageStatus }[]>(
      'SELECT session_id AS "sessionId", status FROM stages WHERE session_id = ANY($1::uuid[])',
      [[...sessionIds]],
    );
    return new Map(rows.map(({ sessionId, status }) => [sessionId, status]));
  }

  async findSlugs(ctx: RequestContext, summitId: SummitId): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ slug: string }[]>('SELECT slug FROM sessions WHERE summit_id = $1', [
      summitId,
    ]);
    return new Set(rows.map((row) => row.slug));
  }

  /** Inserts the session's row, or replaces the one with the same id. */
  async save(ctx: RequestContext, session: SessionEntity): Promise<void> {
    await ctx.manager.upsert(SessionEntity, session, ['id']);
  }

  async setStatus(
    ctx: RequestContext,
    id: SessionId,
    columns: Pick<SessionEntity, 'status' | 'revision' | 'publishedRevision'>,
  ): Promise<void> {
    await ctx.manager.update(SessionEntity, { id }, { ...columns, updatedAt: ctx.clock.now() });
  }

  /** Puts these people into the session, in this order, in place of whoever was there; its row must be saved. */
  async replacePeople(
    ctx: RequestContext,
    session: SessionEntity,
    appearances: readonly NewAppearance[],
  ): Promise<void> {
    await ctx.manager.query('DELETE FROM appearances WHERE session_id = $1', [session.id]);
    await ctx.manager.query(
      `INSERT INTO appearances (id, session_id, person_id, role, position, from_language, to_language, during)
       SELECT given.id, $1, given."personId", given.role, given.position, given."fromLanguage", given."toLanguage", ${DURING}
       FROM jsonb_to_recordset($4) AS given(id uuid, "personId" uuid, role text, position integer, "fromLanguage" text, "toLanguage" text)`,
      [
        session.id,
        session.startsAt,
        session.endsAt,
        JSON.stringify(appearances.map((appearance, position) => ({ ...appearance, position }))),
      ],
    );
  }

  /** The public has the whole draft of the summit: what is scheduled is published, what it knows and is not takes place no more. */
  async markReleased(ctx: RequestContext, summitId: SummitId): Promise<void> {
    await ctx.manager.query(
      `UPDATE sessions SET published_revision = revision, status = CASE WHEN status = 'draft' THEN 'published' ELSE status END
       WHERE summit_id = $1 AND published_revision IS DISTINCT FROM revision
         AND (published_revision IS NOT NULL OR (status <> 'cancelled' AND starts_at IS NOT NULL))`,
      [summitId],
    );
  }

  /** Gives the session another place, its people with it. */
  async setSlot(
    ctx: RequestContext,
    id: SessionId,
    columns: Pick<SessionEntity, 'startsAt' | 'endsAt' | 'durationMinutes' | 'subForumId' | 'revision'>,
  ): Promise<void> {
    await ctx.manager.update(SessionEntity, { id }, { ...columns, updatedAt: ctx.clock.now() });
    await ctx.manager.query(`UPDATE appearances SET during = ${DURING} WHERE session_id = $1`, [
      id,
      columns.startsAt,
      columns.endsAt,
    ]);
  }

  /** Everything that hangs on the session goes with it: its people, their invitations. */
  async delete(ctx: RequestContext, id: SessionId): Promise<void> {
    await ctx.manager.delete(SessionEntity, { id });
  }

  /** From now on the session keeps nobody from being elsewhere. */
  async freePeople(ctx: RequestContext, sessionId: SessionId): Promise<void> {
    await ctx.manager.query('UPDATE appearances SET during = NULL WHERE session_id = $1', [sessionId]);
  }
}

/** Whether the database refused to put somebody into two sessions at once. */
export function isPersonBusyViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { code?: unknown; constraint?: unknown };
  return cause.code === '23P01' && cause.constraint === 'appearances_person_busy';
}
