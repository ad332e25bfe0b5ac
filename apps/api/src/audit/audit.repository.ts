import type { SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** One changed row, as the database's trigger wrote it. */
export interface AuditRow {
  /** Rises with time. */
  id: string;
  happenedAt: Date;
  tableName: string;
  rowId: string;
  action: 'insert' | 'update' | 'delete';
  sessionId: string | null;
  personId: string | null;
  /** The row's title or name as it was: texts by language, or one text. */
  label: unknown;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  actorName: string | null;
  operation: string | null;
  requestId: string | null;
}
export interface AuditQuestion {
  summitId: SummitId;
  actorId: string | null;
  sessionId: SessionId | null;
  /** Only these tables, or all but these. */
  tables: { only: readonly string[] } | { allBut: readonly string[] } | null;
}

/** Of this summit; and of the directory, which belongs to no summit, the people and organisations that this summit names. */
const OF_SUMMIT = `(
  e.summit_id = $1
  OR e.summit_id IS NULL AND e.person_id IN (SELECT a.person_id FROM appearances a JOIN sessions s ON s.id = a.session_id WHERE s.summit_id = $1)
  OR e.summit_id IS NULL AND e.table_name = 'organisations' AND e.row_id IN (SELECT organisation_id::text FROM summit_organisers WHERE summit_id = $1)
)`;
const ASKED = `${OF_SUMMIT}
  AND ($2::text IS NULL OR e.actor_id = $2)
  AND ($3::uuid IS NULL OR e.session_id = $3)
  AND ($4::text[] IS NULL OR e.table_name = ANY ($4))
  AND ($5::text[] IS NULL OR e.table_name <> ALL ($5))`;

@Injectable()
export class AuditRepository {
  /** Newest first, behind the entry `beforeId`. */
  async list(
    ctx: RequestContext,
    question: AuditQuestion,
    limit: number,
    beforeId: string | null,
  ): Promise<AuditRow[]> {
    return ctx.manager.query<AuditRow[]>(
      `SELECT e.id::text AS id, happened_at AS "happenedAt", table_name AS "tableName", row_id AS "rowId", action,
         session_id AS "sessionId", person_id AS "personId", label, before, after, actor_name AS "actorName", operation,
         request_id AS "requestId"
       FROM audit_entries e WHERE ${ASKED} AND ($6::bigint IS NULL OR e.id < $6) ORDER BY e.id DESC LIMIT $7`,
      [...parameters(question), beforeId, limit],
    );
  }

  async count(ctx: RequestContext, question: AuditQuestion): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM audit_entries e WHERE ${ASKED}`,
      parameters(question),
    );
    return row?.count ?? 0;
  }

  /** Who ever changed something of the summit, by name; under the name they had last. */
  async listActors(ctx: RequestContext, summitId: SummitId): Promise<{ id: string; name: string }[]> {
    return ctx.manager.query(
      `SELECT id, name FROM (
         SELECT DISTINCT ON (actor_id) actor_id AS id, coalesce(actor_name, '') AS name FROM audit_entries e
         WHERE e.summit_id = $1 AND actor_id IS NOT NULL ORDER BY actor_id, e.id DESC
       ) AS actors ORDER BY name, id LIMIT 250`,
      [summitId],
    );
  }

  /** Names of rows by their id, as they are now or, of those that are gone, as they last were: texts by language, or one text. */
  async findNames(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, unknown>> {
    if (ids.length === 0) return new Map();
    const rows = await ctx.manager.query<{ id: string; name: unknown }[]>(
      `SELECT id, name FROM (
         SELECT id::text, title AS name, 0 AS age FROM sessions WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT id::text, title, 0 FROM sub_forums WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT id::text, title, 0 FROM summits WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT id::text, name, 0 FROM people WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT id::text, name, 0 FROM organisations WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT id::text, to_jsonb(name), 0 FROM users WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT row_id, label, 1 FROM audit_entries WHERE row_id = ANY ($1::text[]) AND label IS NOT NULL AND action = 'delete'
       ) AS named ORDER BY age DESC`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function parameters({ summitId, actorId, sessionId, tables }: AuditQuestion): unknown[] {
  const only = tables !== null && 'only' in tables ? [...tables.only] : null;
  const allBut = tables !== null && 'allBut' in tables ? [...tables.allBut] : null;
  return [summitId, actorId, sessionId, only, allBut];
}
