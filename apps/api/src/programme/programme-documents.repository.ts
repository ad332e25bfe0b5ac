import type { RequestContext } from '@app/database';
import type { ProgrammeDocument, StageStatus } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Where a summit's public programme stands now. */
export interface CurrentVersion {
  summitId: string;
  slug: string;
  startsOn: string;
  version: number;
  releasedAt: Date;
  /** Stages of the summit's sessions as text (`session id:status:version`, one per line), so that a change is one comparison. */
  stages: string | null;
}
export interface StageLine {
  sessionId: string;
  status: StageStatus;
  version: number;
}
export interface SummitPosition {
  startsOn: string;
  slug: string;
}

const CURRENT = `
  SELECT s.id AS "summitId", s.slug, s.starts_on::text AS "startsOn", d.version, d.released_at AS "releasedAt",
    (SELECT string_agg(st.session_id || ':' || st.status || ':' || st.version, E'\\n' ORDER BY st.session_id)
       FROM stages st JOIN sessions se ON se.id = st.session_id WHERE se.summit_id = s.id) AS stages
  FROM summits s
  CROSS JOIN LATERAL (SELECT version, released_at FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1) d`;

@Injectable()
export class ProgrammeDocumentsRepository {
  /** `undefined` for a summit that is unknown or was never released. */
  async findCurrent(ctx: RequestContext, slug: string): Promise<CurrentVersion | undefined> {
    const [row] = await ctx.manager.query<CurrentVersion[]>(`${CURRENT} WHERE s.slug = $1`, [slug]);
    return row;
  }

  /** Released summits, newest first, after `after`; `totalCount` of all of them stands in each row. */
  async listCurrent(
    ctx: RequestContext,
    limit: number,
    after: SummitPosition | null,
  ): Promise<(CurrentVersion & { totalCount: number })[]> {
    return ctx.manager.query(
      `${CURRENT.replace('SELECT', 'SELECT (SELECT count(DISTINCT summit_id)::integer FROM programme_documents) AS "totalCount",')}
       WHERE $2::date IS NULL OR (s.starts_on, s.slug) < ($2::date, $3)
       ORDER BY s.starts_on DESC, s.slug DESC LIMIT $1`,
      [limit, after?.startsOn ?? null, after?.slug ?? null],
    );
  }

  async countReleased(ctx: RequestContext): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT count(DISTINCT summit_id)::integer AS count FROM programme_documents',
    );
    return row?.count ?? 0;
  }

  /** The documents of these versions, in any order. */
  async findDocuments(
    ctx: RequestContext,
    wanted: readonly { summitId: string; version: number }[],
  ): Promise<{ summitId: string; document: ProgrammeDocument }[]> {
    return ctx.manager.query(
      `SELECT summit_id AS "summitId", document FROM programme_documents
       WHERE (summit_id, version) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))`,
      [wanted.map(({ summitId }) => summitId), wanted.map(({ version }) => version)],
    );
  }

  /** Newest version of one summit. Lock the summit first when a next one is to be written. */
  async findNewest(
    ctx: RequestContext,
    summitId: string,
  ): Promise<{ version: number; document: ProgrammeDocument } | undefined> {
    const [row] = await ctx.manager.query<{ version: number; document: ProgrammeDocument }[]>(
      'SELECT version, document FROM programme_documents WHERE summit_id = $1 ORDER BY version DESC LIMIT 1',
      [summitId],
    );
    return row;
  }

  async insert(
    ctx: RequestContext,
    summitId: string,
    version: number,
    document: ProgrammeDocument,
    releasedAt: Date,
  ): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO programme_documents (summit_id, version, document, released_at) VALUES ($1, $2, $3, $4)',
      [summitId, version, JSON.stringify(document), releasedAt],
    );
  }
}

/** The lines of `CurrentVersion.stages`. */
export function stageLines(stages: string | null): StageLine[] {
  return (stages ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sessionId = '', status = 'waiting', version = '0'] = line.split(':');
      return { sessionId, status: status as StageStatus, version: Number(version) };
    });
}
