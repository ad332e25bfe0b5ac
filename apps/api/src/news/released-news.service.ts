import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type Connection, notFound, pageOf, result } from '../graphql/index.js';
import { type NewsArticleOutcome, type NewsHeadline, RecalledNewsArticle, toArticle, toHeadline } from './news.type.js';
import { ReleasedNewsRepository, type ReleasedNewsRow } from './released-news.repository.js';

/** News as everybody reads it. */
@Injectable()
export class ReleasedNews {
  constructor(private readonly news: ReleasedNewsRepository) {}

  /** The latest day first; only articles in `language` where it is named. @throws BadInput for a cursor that isn't ours. */
  async list(
    ctx: RequestContext,
    summitSlug: string,
    { language, first, after }: { language: string | null; first: number; after: string | null },
  ): Promise<Connection<NewsHeadline>> {
    const ids = await this.news.ids(ctx, summitSlug, language);
    const page = pageOf(ids, (id) => id, first, after);
    const rows = page.nodes.length === 0 ? [] : await this.news.listByIds(ctx, page.nodes);
    const asked = language === null ? ctx.languages : [language, ...ctx.languages];
    const headlines = new Map(rows.map((row) => [row.id, toHeadline(row, asked)]));
    const edges = page.edges.flatMap(({ cursor, node }) => {
      const headline = headlines.get(node);
      return headline === undefined ? [] : [{ cursor, node: headline }];
    });
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }

  /** In all their languages; who is not out is left out. */
  listByIds(ctx: RequestContext, ids: readonly string[]): Promise<ReleasedNewsRow[]> {
    return this.news.listByIds(ctx, ids);
  }

  /** The article, or what stands in its place. */
  async read(ctx: RequestContext, summitSlug: string, slug: string): Promise<NewsArticleOutcome> {
    const row = await this.news.find(ctx, summitSlug, slug);
    if (row !== undefined) return toArticle(row, ctx.languages);
    const recalled = await this.news.findRecalled(ctx, summitSlug, slug);
    return recalled === undefined
      ? notFound('There is no such article.')
      : result(RecalledNewsArticle, { slug, ...recalled });
  }
}
