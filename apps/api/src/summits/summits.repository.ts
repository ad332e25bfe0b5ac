import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { isKnownLanguage, isKnownTimeZone } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { NamedSession } from './sessions-in-the-way.js';
import { SubForumEntity } from './sub-forum.entity.js';
import { SummitEntity } from './summit.entity.js';

/** A sub-forum to be saved; a new one's revision is 1, another one keeps its own where none is given. */
type SavedSubForum = Omit<SubForumEntity, 'revision'> & Partial<Pick<SubForumEntity, 'revision'>>;
interface SummitToDoRow {
  sessions: number;
  unreleasedSessions: number;
  hasUnreleasedFrame: boolean;
  unansweredInvitations: number;
}

@Injectable()
export class SummitsRepository {
  findById(ctx: RequestContext, id: SummitId): Promise<SummitEntity | null> {
    return ctx.manager.findOne(SummitEntity, { where: { id } });
  }

  /** Newest first. */
  findByIds(ctx: RequestContext, ids: readonly SummitId[]): Promise<SummitEntity[]> {
    return ctx.manager.find(SummitEntity, { where: { id: In([...ids]) }, order: { startsOn: 'DESC', slug: 'ASC' } });
  }

  /** The summit, held until the transaction of `ctx` ends: changes to one summit's programme happen one after another. */
  lockById(ctx: RequestContext, id: SummitId): Promise<SummitEntity | null> {
    return ctx.manager.findOne(SummitEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of all these summits, in the order of `position`. */
  findSubForums(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<SubForumEntity[]> {
    return ctx.manager.find(SubForumEntity, {
      where: { summitId: In([...summitIds]) },
      order: { summitId: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  /**
   * Inserts the summit, or replaces the one with the same id.
   * @throws TypeError for an unknown time zone or language: every day of the summit is counted in the one, texts are picked by the other.
   */
  async save(ctx: RequestContext, summit: SummitEntity): Promise<void> {
    if (!isKnownTimeZone(summit.timeZone)) throw new TypeError(`Unknown time zone: ${summit.timeZone}`);
    const unknown = summit.languages.find((language) => !isKnownLanguage(language));
    if (unknown !== undefined) throw new TypeError(`Unknown language: ${unknown}`);
    await ctx.manager.upsert(SummitEntity, summit, ['id']);
  }

  /** Inserts sub-forums, or replaces those with the same id. */
  async saveSubForums(ctx: RequestContext, subForums: readonly SavedSubForum[]): Promise<void> {
    if (subForums.length > 0) await ctx.manager.upsert(SubForumEntity, [...subForums], ['id']);
  }

  findSubForum(ctx: RequestContext, id: string): Promise<SubForumEntity | null> {
    return ctx.manager.findOne(SubForumEntity, { where: { id } });
  }

  /** No session may be in it. */
  async deleteSubForum(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.delete(SubForumEntity, { id });
  }

  /** What the public has of the summit is not what its organisers see any more. */
  async raiseFrameRevision(ctx: RequestContext, id: SummitId): Promise<void> {
    await ctx.manager.increment(SummitEntity, { id }, 'frameRevision', 1);
  }

  /** Lets one transaction at a time choose a summit's slug, so that a free one stays free. */
  async lockSlugs(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163121)');
  }

  /** Slugs in use that begin with `start`. */
  async findSlugs(ctx: RequestContext, start: string): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ slug: string }[]>('SELECT slug FROM summits WHERE starts_with(slug, $1)', [
      start,
    ]);
    return new Set(rows.map((row) => row.slug));
  }

  /** Sessions that take place and would not within these bounds, by start. */
  findSessionsOutside(
    ctx: RequestContext,
    summitId: SummitId,
    { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  ): Promise<NamedSession[]> {
    return this.findNamedSessions(
      ctx,
      `summit_id = $1 AND status <> 'cancelled' AND NOT (starts_at >= $2 AND ends_at <= $3)`,
      [summitId, startsAt, endsAt],
    );
  }

  /** Sessions in which an initiative is signed that is none of these, by start. */
  findSessionsSigningOthers(
    ctx: RequestContext,
    summitId: SummitId,
    initiativeSlugs: readonly string[],
  ): Promise<NamedSession[]> {
    return this.findNamedSessions(
      ctx,
      'summit_id = $1 AND initiative_slug IS NOT NULL AND initiative_slug <> ALL($2::text[])',
      [summitId, [...initiativeSlugs]],
    );
  }

  /** Sessions of a sub-forum, cancelled ones too, by start. */
  findSessionsIn(ctx: RequestContext, subForumId: string): Promise<NamedSession[]> {
    return this.findNamedSessions(ctx, 'sub_forum_id = $1', [subForumId]);
  }

  private findNamedSessions(ctx: RequestContext, where: string, values: readonly unknown[]): Promise<NamedSession[]> {
    return ctx.manager.query<NamedSession[]>(
      `SELECT id, slug, title, starts_at AS "startsAt", ends_at AS "endsAt" FROM sessions WHERE ${where} ORDER BY starts_at, id`,
      [...values],
    );
  }

  /** What waits in each of these summits, by id. */
  async findToDo(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<Map<SummitId, SummitToDoRow>> {
    const rows = await ctx.manager.query<(SummitToDoRow & { id: SummitId })[]>(
      `SELECT s.id, s.frame_revision IS DISTINCT FROM s.released_frame_revision AS "hasUnreleasedFrame",
         count(se.id) FILTER (WHERE se.status <> 'cancelled')::integer AS sessions,
         count(se.id) FILTER (
           WHERE se.status <> 'cancelled' AND se.revision IS DISTINCT FROM se.published_revision
             AND (se.starts_at IS NOT NULL OR se.published_revision IS NOT NULL)
         )::integer AS "unreleasedSessions",
         coalesce(sum(waiting.count) FILTER (
           WHERE se.status <> 'cancelled' AND (se.ends_at IS NULL OR se.ends_at > $2)
         ), 0)::integer AS "unansweredInvitations"
       FROM summits s
       LEFT JOIN sessions se ON se.summit_id = s.id
       LEFT JOIN LATERAL (
         SELECT count(*) FROM invitations WHERE session_id = se.id AND status = 'pending'
       ) AS waiting ON true
       WHERE s.id = ANY($1::uuid[]) GROUP BY s.id`,
      [[...summitIds], ctx.clock.now()],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }
}
