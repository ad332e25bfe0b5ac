import type { RequestContext } from '@app/database';
import type { PublishedNews } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { isReleasedSql } from '../embargo/index.js';

/** An article that is out, now. */
export interface ReleasedNewsRow {
  id: string;
  slug: string;
  summitSlug: string;
  published: PublishedNews;
  /** Its own day, else that of its release in the summit's zone. */
  datedOn: string;
  /** Its day is its own. */
  isDated: boolean;
  releasedAt: Date;
  /** Of the words that are read now. */
  publishedAt: Date;
}

const RELEASED_AT = `(SELECT coalesce(e.released_at, e.releases_at) FROM embargoes e
  WHERE e.object_kind = 'article' AND e.object_id = a.id)`;
const DATED_ON = `coalesce(a.dated_on, (${RELEASED_AT} AT TIME ZONE s.time_zone)::date)`;
const COLUMNS = `a.id, a.slug, s.slug AS "summitSlug", a.published, ${DATED_ON}::text AS "datedOn", a.dated_on IS NOT NULL AS "isDated", ${RELEASED_AT} AS "releasedAt",
  a.published_at AS "publishedAt"`;
/** Of a summit whose programme was released; by the database's clock. */
const OUT = `FROM news_articles a JOIN summits s ON s.id = a.summit_id
  WHERE a.published IS NOT NULL AND ${isReleasedSql('a.id', 'article')}
    AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id)`;

/** Articles as everybody may read them: nothing here is under an embargo, or was recalled. */
@Injectable()
export class ReleasedNewsRepository {
  /** Of a summit, the latest day first; only those in `language`, where it is named. */
  async ids(ctx: RequestContext, summitSlug: string, language: string | null = null): Promise<string[]> {
    const rows = await ctx.manager.query<{ id: string }[]>(
      `SELECT a.id ${OUT} AND s.slug = $1 AND ($2::text IS NULL OR a.published -> 'texts' ? $2)
        ORDER BY ${DATED_ON} DESC, ${RELEASED_AT} DESC, a.id`,
      [summitSlug, language],
    );
    return rows.map(({ id }) => id);
  }

  /** In the order of `ids`; who is not out any more is left out. */
  async listByIds(ctx: RequestContext, ids: readonly string[]): Promise<ReleasedNewsRow[]> {
    return ctx.manager.query<ReleasedNewsRow[]>(
      `SELECT ${COLUMNS} ${OUT} AND a.id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], a.id)`,
      [ids],
    );
  }

  async find(ctx: RequestContext, summitSlug: string, slug: string): Promise<ReleasedNewsRow | undefined> {
    const [row] = await ctx.manager.query<ReleasedNewsRow[]>(
      `SELECT ${COLUMNS} ${OUT} AND s.slug = $1 AND a.slug = $2`,
      [summitSlug, slug],
    );
    return row;
  }

  /** Which article stood at an address, and its tombstone. */
  async findRecalled(
    ctx: RequestContext,
    summitSlug: string,
    slug: string,
  ): Promise<{ reason: string; releasedAt: Date; recalledAt: Date } | undefined> {
    const [row] = await ctx.manager.query<{ reason: string; releasedAt: Date; recalledAt: Date }[]>(
      `SELECT e.recall_reason AS reason, e.released_at AS "releasedAt", e.recalled_at AS "recalledAt"
         FROM news_articles a JOIN summits s ON s.id = a.summit_id
         JOIN embargoes e ON e.object_kind = 'article' AND e.object_id = a.id AND e.state = 'recalled'
        WHERE s.slug = $1 AND a.slug = $2 AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id)`,
      [summitSlug, slug],
    );
    return row;
  }

  /** Recalled articles of a summit for feeds, which tell their readers to forget them. The latest first. */
  async listRecalled(ctx: RequestContext, summitSlug: string): Promise<{ id: string; recalledAt: Date }[]> {
    return ctx.manager.query<{ id: string; recalledAt: Date }[]>(
      `SELECT a.id, e.recalled_at AS "recalledAt" FROM news_articles a JOIN summits s ON s.id = a.summit_id
         JOIN embargoes e ON e.object_kind = 'article' AND e.object_id = a.id AND e.state = 'recalled'
        WHERE s.slug = $1 AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id)
        ORDER BY e.recalled_at DESC LIMIT 30`,
      [summitSlug],
    );
  }

  /** Whether a picture is among those of its article that everybody sees. */
  async showsPicture(ctx: RequestContext, articleId: string, pictureId: string): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      `SELECT ${OUT} AND a.id = $1 AND a.published -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
      [articleId, pictureId],
    );
    return rows.length > 0;
  }
}
