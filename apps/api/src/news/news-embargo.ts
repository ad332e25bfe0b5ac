import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EmbargoedKinds } from '../embargo/index.js';
import { refused } from '../graphql/index.js';
import { NewsArticlesRepository, type NewsRow } from './news-articles.repository.js';
import { NewsSummits } from './news-summits.repository.js';

/** Articles as things that are released. */
@Injectable()
export class NewsEmbargo implements OnModuleInit {
  constructor(
    private readonly kinds: EmbargoedKinds,
    private readonly articles: NewsArticlesRepository,
    private readonly summits: NewsSummits,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      kind: 'article',
      describe: async (ctx, ids) => {
        const rows = await this.articles.listByIds(ctx, ids);
        const slugs = await this.summits.slugsOf(ctx, [...new Set(rows.map(({ summitId }) => summitId))]);
        return new Map(
          rows.map((row) => [
            row.id,
            { titles: titlesOf(row), path: `/s/${slugs.get(row.summitId) ?? ''}/news/${row.slug}` },
          ]),
        );
      },
      hold: async (tx, id) => {
        await this.articles.lock(tx, id);
      },
      refusal: async (tx, id) =>
        (await this.articles.find(tx, id))?.published
          ? null
          : refused('news-not-ready', 'Nobody said that the article is ready.'),
      missingLanguages: async (tx, id) => {
        const article = await this.articles.find(tx, id);
        if (article === undefined) return [];
        const has = new Set(article.published?.languages ?? []);
        return (await this.summits.languagesOf(tx, article.summitId)).filter((language) => !has.has(language));
      },
    });
  }
}

/** Of what goes out; while nothing is ready, of what is written. */
function titlesOf({ texts, published, languages }: NewsRow): Record<string, string> {
  const shown = published?.texts ?? texts;
  return Object.fromEntries(
    (published?.languages ?? languages).flatMap((language) => {
      const title = shown[language]?.title ?? '';
      return title === '' ? [] : [[language, title]];
    }),
  );
}
