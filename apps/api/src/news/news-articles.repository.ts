import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { NewsDraft, PublishedNews } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface NewsRow extends NewsDraft {
  id: string;
  summitId: SummitId;
  slug: string;
  /** A day, `2024-10-16`; `null` for that of its release. */
  datedOn: string | null;
  revision: number;
  /** What the public reads once it is released. */
  published: PublishedNews | null;
  publishedAt: Date | null;
}

const COLUMNS = `id, summit_id AS "summitId", slug, languages, leading_language AS "leadingLanguage",
  leading_revision AS "leadingRevision", texts, dated_on::text AS "datedOn", revision, published, published_at AS "publishedAt"`;

/** Articles as organisers have them. */
@Injectable()
export class NewsArticlesRepository {
  /** @returns false where the summit has this slug already */
  async insert(tx: RequestContext, row: NewsRow): Promise<boolean> {
    const added = await tx.manager.query<unknown[]>(
      `INSERT INTO news_articles (id, summit_id, slug, languages, leading_language, leading_revision, texts, dated_on, revision, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) ON CONFLICT (summit_id, slug) DO NOTHING RETURNING id`,
      [
        row.id,
        row.summitId,
        row.slug,
        row.languages,
        row.leadingLanguage,
        row.leadingRevision,
        JSON.stringify(row.texts),
        row.datedOn,
        row.revision,
        tx.clock.now(),
      ],
    );
    return added.length > 0;
  }

  async find(ctx: RequestContext, id: string): Promise<NewsRow | undefined> {
    const [row] = await ctx.manager.query<NewsRow[]>(`SELECT ${COLUMNS} FROM news_articles WHERE id = $1`, [id]);
    return row;
  }

  async listByIds(ctx: RequestContext, ids: readonly string[]): Promise<NewsRow[]> {
    return ctx.manager.query<NewsRow[]>(`SELECT ${COLUMNS} FROM news_articles WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  /** Held until the transaction ends. */
  async lock(tx: RequestContext, id: string): Promise<NewsRow | undefined> {
    const [row] = await tx.manager.query<NewsRow[]>(`SELECT ${COLUMNS} FROM news_articles WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row;
  }

  /** The latest first. */
  async listOf(ctx: RequestContext, summitId: SummitId): Promise<NewsRow[]> {
    return ctx.manager.query<NewsRow[]>(
      `SELECT ${COLUMNS} FROM news_articles WHERE summit_id = $1 ORDER BY created_at DESC, id DESC`,
      [summitId],
    );
  }

  async slugsOf(ctx: RequestContext, summitId: SummitId): Promise<string[]> {
    const rows = await ctx.manager.query<{ slug: string }[]>('SELECT slug FROM news_articles WHERE summit_id = $1', [
      summitId,
    ]);
    return rows.map(({ slug }) => slug);
  }

  async update(tx: RequestContext, row: NewsRow): Promise<void> {
    await tx.manager.query(
      `UPDATE news_articles SET languages = $2, leading_language = $3, leading_revision = $4, texts = $5, dated_on = $6, revision = $7,
              updated_at = $8 WHERE id = $1`,
      [
        row.id,
        row.languages,
        row.leadingLanguage,
        row.leadingRevision,
        JSON.stringify(row.texts),
        row.datedOn,
        row.revision,
        tx.clock.now(),
      ],
    );
  }

  /** What a release shows; by the clock that releases go by. */
  async publish(tx: RequestContext, id: string, published: PublishedNews | null): Promise<void> {
    await tx.manager.query(
      `UPDATE news_articles SET published = $2, published_at = CASE WHEN $2::jsonb IS NULL THEN NULL ELSE now() END WHERE id = $1`,
      [id, published === null ? null : JSON.stringify(published)],
    );
  }

  async remove(tx: RequestContext, id: string): Promise<void> {
    await tx.manager.query('DELETE FROM news_articles WHERE id = $1', [id]);
  }
}
