import { NEWS_LIMITS as LIMITS, type SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import {
  chooseSlug,
  editedNews,
  type LanguageTexts,
  type NewsDraft,
  newsProblems,
  type PublishedNews,
  publishedNews,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Embargoes } from '../embargo/index.js';
import { type Refused, refused, result } from '../graphql/index.js';
import { NewsArticlesRepository, type NewsRow } from './news-articles.repository.js';
import { NewsGate } from './news-gate.js';
import { type NewsPictureRow, NewsPicturesRepository } from './news-pictures.repository.js';
import type { ParsedNewNewsArticle, ParsedNewsArticle } from './news.inputs.js';
import { mayWriteNews } from './news.policy.js';
import {
  type DraftedNewsArticle,
  NewsArticleRemoved,
  NewsArticleSaved,
  NewsNotReady,
  type ReadyNewsOutcome,
  type RemoveNewsOutcome,
  type SaveNewsOutcome,
  toDraftedNews,
} from './news.type.js';

/** Writing news: begun, edited, approved language by language, made ready for release, corrected afterwards. */
@Injectable()
export class NewsDesk {
  constructor(
    private readonly gate: NewsGate,
    private readonly articles: NewsArticlesRepository,
    private readonly pictures: NewsPicturesRepository,
    private readonly embargoes: Embargoes,
  ) {}

  /** The latest first; `null` for who does not organise the summit. */
  async list(ctx: RequestContext, summitId: SummitId): Promise<DraftedNewsArticle[] | null> {
    if (!mayWriteNews(ctx.viewer, summitId)) return null;
    const rows = await this.articles.listOf(ctx, summitId);
    const pictures = await this.pictures.listOfArticles(
      ctx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) =>
      drafted(
        ctx,
        row,
        pictures.filter(({ articleId }) => articleId === row.id),
      ),
    );
  }

  /** Refuses with `slug-taken`, `limit-reached`. */
  begin(ctx: RequestContext, summitId: SummitId, input: ParsedNewNewsArticle): Promise<SaveNewsOutcome> {
    return this.gate.inSummit<SaveNewsOutcome>(ctx, summitId, async (tx) => {
      const slugs = new Set(await this.articles.slugsOf(tx, summitId));
      if (slugs.size >= LIMITS.articles) return refused('limit-reached', 'There are too many articles already.');
      const { slug, datedOn, ...edited } = input;
      const empty: NewsDraft = { languages: [], leadingLanguage: '', leadingRevision: 0, texts: {} };
      const draft = editedNews(empty, edited);
      const row: NewsRow = {
        ...draft,
        id: uuidv7(),
        summitId,
        slug: slug ?? chooseSlug(titlesOf(draft), 'news', slugs),
        datedOn,
        revision: 1,
        published: null,
        publishedAt: null,
      };
      if (!(await this.articles.insert(tx, row)))
        return refused('slug-taken', 'Another article of the summit has this address.');
      await this.embargoes.put(tx, 'article', row.id, summitId);
      return this.saved(tx, row);
    });
  }

  /** Replaces all that is written; what is ready or released stays as it is. Refuses with `stale-revision`. */
  save(ctx: RequestContext, id: string, revision: number, input: ParsedNewsArticle): Promise<SaveNewsOutcome> {
    return this.gate.open<SaveNewsOutcome>(ctx, id, async (tx, article) => {
      if (article.revision !== revision) return stale();
      const { datedOn, ...edited } = input;
      const row = { ...article, ...editedNews(article, edited), datedOn, revision: revision + 1 };
      await this.articles.update(tx, row);
      return this.saved(tx, row);
    });
  }

  /**
   * What is written now, in these languages and its leading one, is what a release shows; of an article that is out already,
   * at once. Answers with what is not approved. Refuses with `stale-revision`, `recalled-already`.
   */
  makeReady(
    ctx: RequestContext,
    id: string,
    revision: number,
    languages: readonly string[],
  ): Promise<ReadyNewsOutcome> {
    return this.gate.open<ReadyNewsOutcome>(ctx, id, async (tx, article) => {
      if (article.revision !== revision) return stale();
      if ((await this.embargoes.stateOf(tx, 'article', id))?.state === 'recalled')
        return refused('recalled-already', 'It was recalled.');
      const problems = newsProblems(article, languages);
      if (problems.length > 0) return result(NewsNotReady, { problems });
      const pictures = await this.pictures.listOfArticles(tx, [id]);
      const published = publishedNews(article, languages, pictures.map(shownPicture));
      const row = { ...article, revision: revision + 1, published };
      await this.articles.update(tx, row);
      await this.articles.publish(tx, id, published);
      await this.pictures.deleteDropped(
        tx,
        id,
        pictures.map((picture) => picture.id),
      );
      return this.saved(tx, row);
    });
  }

  /** Not ready any more: no release shows it, and none that was planned takes place. Refuses with `stale-revision`, `news-released`. */
  takeBack(ctx: RequestContext, id: string, revision: number): Promise<SaveNewsOutcome> {
    return this.gate.open<SaveNewsOutcome>(ctx, id, async (tx, article) => {
      if (article.revision !== revision) return stale();
      if ((await this.embargoes.stateOf(tx, 'article', id))?.state !== 'embargoed') return isOut();
      await this.embargoes.unscheduleIn(tx, 'article', id);
      const row = { ...article, revision: revision + 1, published: null, publishedAt: null };
      await this.articles.update(tx, row);
      await this.articles.publish(tx, id, null);
      await this.pictures.deleteDropped(tx, id, []);
      return this.saved(tx, row);
    });
  }

  /** For good; of an article that was never out. Refuses with `news-released`. */
  remove(ctx: RequestContext, id: string): Promise<RemoveNewsOutcome> {
    return this.gate.open<RemoveNewsOutcome>(ctx, id, async (tx) => {
      if (!(await this.embargoes.remove(tx, 'article', id))) return isOut();
      await this.articles.remove(tx, id);
      return result(NewsArticleRemoved, { id });
    });
  }

  private async saved(tx: RequestContext, row: NewsRow): Promise<NewsArticleSaved> {
    const pictures = await this.pictures.listOfArticles(tx, [row.id]);
    return result(NewsArticleSaved, { article: drafted(tx, row, pictures) });
  }
}

const titlesOf = ({ texts }: NewsDraft): LanguageTexts =>
  Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title]));

const shownPicture = ({ id, descriptions, credit, width, height }: NewsPictureRow) => ({
  id,
  descriptions,
  credit,
  width,
  height,
});

function drafted({ languages }: RequestContext, row: NewsRow, pictures: readonly NewsPictureRow[]): DraftedNewsArticle {
  return toDraftedNews(row, pictures, languages, isOutdated(row, pictures));
}

/** Whether what is ready would be another one if it were made ready now, in the same languages. */
function isOutdated(row: NewsRow, pictures: readonly NewsPictureRow[]): boolean {
  if (row.published === null) return false;
  const now = publishedNews(row, row.published.languages, pictures.map(shownPicture));
  return wordsOf(now) !== wordsOf(row.published);
}
/** The database keeps members in an order of its own. */
const wordsOf = ({ languages, texts, pictures }: PublishedNews): string =>
  JSON.stringify([
    languages.map((language) => {
      const words = texts[language];
      return [language, words?.title, words?.summary, words?.body];
    }),
    pictures.map(({ id, descriptions, credit }) => [id, Object.entries(descriptions).sort(), credit]),
  ]);

const stale = (): Refused => refused('stale-revision', 'Somebody else has changed the article since it was read.');
const isOut = (): Refused => refused('news-released', 'It was released: it can be recalled, and stays as a tombstone.');
