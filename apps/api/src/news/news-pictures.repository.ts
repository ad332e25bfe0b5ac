import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { NewsPictureFiles } from './news-picture-files.js';

/** A picture without its pixels. */
export interface NewsPictureRow {
  id: string;
  summitId: SummitId;
  /** `null` for one of the press kit. */
  articleId: string | null;
  descriptions: LanguageTexts;
  credit: string | null;
  /** Of the full one, in pixels. */
  width: number;
  height: number;
}
export type NewsPictureSize = 'full' | 'small' | 'share';
const SIZES = {
  full: 'full_picture',
  small: 'small_picture',
  share: 'share_picture',
} as const satisfies Record<NewsPictureSize, string>;

const COLUMNS = `id, summit_id AS "summitId", article_id AS "articleId", descriptions, credit, width, height`;

/** Pictures of articles and of press kits, kept where everything is kept. */
@Injectable()
export class NewsPicturesRepository {
  /** Of these articles as they are written now, each in its order. */
  listOfArticles(ctx: RequestContext, articleIds: readonly string[]): Promise<NewsPictureRow[]> {
    return ctx.manager.query<NewsPictureRow[]>(
      `SELECT ${COLUMNS} FROM news_pictures WHERE article_id = ANY($1) AND NOT is_dropped ORDER BY position, created_at, id`,
      [articleIds],
    );
  }

  /** Of a summit's press kit, in their order. */
  listOfKit(ctx: RequestContext, summitId: SummitId): Promise<NewsPictureRow[]> {
    return ctx.manager.query<NewsPictureRow[]>(
      `SELECT ${COLUMNS} FROM news_pictures WHERE summit_id = $1 AND article_id IS NULL ORDER BY position, created_at, id`,
      [summitId],
    );
  }

  async insert(tx: RequestContext, row: NewsPictureRow, files: NewsPictureFiles): Promise<void> {
    await tx.manager.query(
      `INSERT INTO news_pictures (id, summit_id, article_id, descriptions, credit, position, full_picture, small_picture, share_picture,
              width, height, created_at)
       SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6, $7, $8, $9, $10, $11
         FROM news_pictures WHERE summit_id = $2 AND article_id IS NOT DISTINCT FROM $3::uuid`,
      [
        row.id,
        row.summitId,
        row.articleId,
        JSON.stringify(row.descriptions),
        row.credit,
        files.full,
        files.small,
        files.share,
        files.width,
        files.height,
        tx.clock.now(),
      ],
    );
  }

  async find(ctx: RequestContext, id: string): Promise<NewsPictureRow | undefined> {
    const [row] = await ctx.manager.query<NewsPictureRow[]>(
      `SELECT ${COLUMNS} FROM news_pictures WHERE id = $1 AND NOT is_dropped`,
      [id],
    );
    return row;
  }

  async describe(
    tx: RequestContext,
    { id, descriptions, credit }: Pick<NewsPictureRow, 'id' | 'descriptions' | 'credit'>,
  ): Promise<void> {
    await tx.manager.query('UPDATE news_pictures SET descriptions = $2, credit = $3 WHERE id = $1', [
      id,
      JSON.stringify(descriptions),
      credit,
    ]);
  }

  /** Puts it before all others of its article or kit. */
  async putFirst(tx: RequestContext, { id, summitId, articleId }: NewsPictureRow): Promise<void> {
    await tx.manager.query(
      `UPDATE news_pictures SET position = (SELECT min(position) - 1 FROM news_pictures
         WHERE summit_id = $2 AND article_id IS NOT DISTINCT FROM $3::uuid) WHERE id = $1`,
      [id, summitId, articleId],
    );
  }

  /** What the public may still see stays until it is not published any more. */
  async drop(tx: RequestContext, id: string, isPublished: boolean): Promise<void> {
    await tx.manager.query(
      isPublished
        ? 'UPDATE news_pictures SET is_dropped = true WHERE id = $1'
        : 'DELETE FROM news_pictures WHERE id = $1',
      [id],
    );
  }

  /** Those that were dropped, and are not among these published ones. */
  async deleteDropped(tx: RequestContext, articleId: string, publishedIds: readonly string[]): Promise<void> {
    await tx.manager.query('DELETE FROM news_pictures WHERE article_id = $1 AND is_dropped AND id <> ALL ($2)', [
      articleId,
      publishedIds,
    ]);
  }

  /** The pixels, and whose they are; nothing is said here of who may see them. */
  async findFile(
    ctx: RequestContext,
    id: string,
    size: NewsPictureSize,
  ): Promise<{ picture: Buffer; summitId: SummitId; articleId: string | null } | undefined> {
    const [row] = await ctx.manager.query<{ picture: Buffer; summitId: SummitId; articleId: string | null }[]>(
      `SELECT ${SIZES[size]} AS picture, summit_id AS "summitId", article_id AS "articleId" FROM news_pictures WHERE id = $1`,
      [id],
    );
    return row;
  }
}
