import { NEWS_LIMITS as LIMITS, type RefusalCode, type SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { notFound, NotAllowed, NotFound, result } from '../graphql/index.js';
import { Studio } from '../pictures/index.js';
import { NewsArticlesRepository } from './news-articles.repository.js';
import { NewsGate } from './news-gate.js';
import { newsPictureFiles } from './news-picture-files.js';
import { NewsPictureChanged, type NewsPictureOutcome } from './news-picture.type.js';
import { type NewsPictureRow, NewsPicturesRepository, type NewsPictureSize } from './news-pictures.repository.js';
import { mayWriteNews } from './news.policy.js';
import { PressKitsRepository } from './press-kits.repository.js';
import { ReleasedNewsRepository } from './released-news.repository.js';

export type PictureRefusal = Extract<
  RefusalCode,
  'not-signed-in' | 'not-allowed' | 'not-found' | 'not-a-picture' | 'limit-reached' | 'unavailable'
>;
export type PictureOutcome = { isDone: true; id: string } | { isDone: false; code: PictureRefusal };
export interface NewPicture {
  descriptions: LanguageTexts;
  credit: string | null;
}

/** Pictures of articles and of press kits: what becomes of an upload, and who sees it. */
@Injectable()
export class NewsPictures {
  private readonly studio = new Studio(newsPictureFiles);

  constructor(
    private readonly gate: NewsGate,
    private readonly articles: NewsArticlesRepository,
    private readonly pictures: NewsPicturesRepository,
    private readonly released: ReleasedNewsRepository,
    private readonly kits: PressKitsRepository,
  ) {}

  /** Asked before the body is read; `undefined` lets it in. */
  async refusalFor(
    ctx: RequestContext,
    to: { articleId: string } | { summitId: SummitId },
  ): Promise<PictureRefusal | undefined> {
    if (ctx.viewer === null) return 'not-signed-in';
    if ('summitId' in to) {
      if (!mayWriteNews(ctx.viewer, to.summitId)) return 'not-allowed';
    } else {
      const article = await this.articles.find(ctx, to.articleId);
      if (article === undefined || !mayWriteNews(ctx.viewer, article.summitId)) return 'not-found';
    }
    return this.studio.isFull ? 'unavailable' : undefined;
  }

  async addToArticle(
    ctx: RequestContext,
    articleId: string,
    picture: NewPicture,
    upload: Buffer,
  ): Promise<PictureOutcome> {
    const files = await this.studio.make(upload);
    if (files === undefined) return { isDone: false, code: 'not-a-picture' };
    return outcomeOf(
      await this.gate.open<PictureOutcome>(ctx, articleId, async (tx, { summitId }) => {
        if ((await this.pictures.listOfArticles(tx, [articleId])).length >= LIMITS.pictures) return full();
        const id = uuidv7();
        await this.pictures.insert(tx, { ...picture, id, summitId, articleId, ...sizeOf(files) }, files);
        return { isDone: true, id };
      }),
    );
  }

  async addToKit(
    ctx: RequestContext,
    summitId: SummitId,
    picture: NewPicture,
    upload: Buffer,
  ): Promise<PictureOutcome> {
    const files = await this.studio.make(upload);
    if (files === undefined) return { isDone: false, code: 'not-a-picture' };
    return outcomeOf(
      await this.gate.inSummit<PictureOutcome>(ctx, summitId, async (tx) => {
        if ((await this.pictures.listOfKit(tx, summitId)).length >= LIMITS.kitPictures) return full();
        const id = uuidv7();
        await this.pictures.insert(tx, { ...picture, id, summitId, articleId: null, ...sizeOf(files) }, files);
        return { isDone: true, id };
      }),
    );
  }

  describe(ctx: RequestContext, id: string, { descriptions, credit }: NewPicture): Promise<NewsPictureOutcome> {
    return this.change(ctx, id, (tx) => this.pictures.describe(tx, { id, descriptions, credit }));
  }

  /** Before all others: the one that stands on top, and goes with a shared link. */
  putFirst(ctx: RequestContext, id: string): Promise<NewsPictureOutcome> {
    return this.change(ctx, id, (tx, picture) => this.pictures.putFirst(tx, picture));
  }

  /** Out of what is written. A released article shows it until it is made ready without it. */
  remove(ctx: RequestContext, id: string): Promise<NewsPictureOutcome> {
    return this.change(ctx, id, async (tx, { articleId }) => {
      const article = articleId === null ? undefined : await this.articles.find(tx, articleId);
      const isPublished = article?.published?.pictures.some((shown) => shown.id === id) ?? false;
      await this.pictures.drop(tx, id, isPublished);
    });
  }

  /** The pixels, for who may see them: everybody once its article or press kit is out, organisers before. */
  async file(
    ctx: RequestContext,
    id: string,
    size: NewsPictureSize,
  ): Promise<{ picture: Buffer; isPublic: boolean } | undefined> {
    const file = await this.pictures.findFile(ctx, id, size);
    if (file === undefined) return undefined;
    const { picture, summitId, articleId } = file;
    const isPublic =
      articleId === null
        ? await this.kits.isPublished(ctx, summitId)
        : await this.released.showsPicture(ctx, articleId, id);
    return isPublic || mayWriteNews(ctx.viewer, summitId) ? { picture, isPublic } : undefined;
  }

  private async change(
    ctx: RequestContext,
    id: string,
    work: (tx: RequestContext, picture: NewsPictureRow) => Promise<void>,
  ): Promise<NewsPictureOutcome> {
    const seen = await this.pictures.find(ctx, id);
    if (seen === undefined || !mayWriteNews(ctx.viewer, seen.summitId)) return noPicture();
    return this.gate.inSummit<NewsPictureOutcome>(ctx, seen.summitId, async (tx) => {
      // With the article's row first, as making it ready has it.
      if (seen.articleId !== null) await this.articles.lock(tx, seen.articleId);
      const picture = await this.pictures.find(tx, id);
      if (picture === undefined) return noPicture();
      await work(tx, picture);
      return result(NewsPictureChanged, { id });
    });
  }
}

const noPicture = (): NotFound => notFound('There is no such picture.');
const full = (): PictureOutcome => ({ isDone: false, code: 'limit-reached' });
const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });

/** Asked again in the transaction: making the pictures took time, in which rights may have gone. */
function outcomeOf(outcome: PictureOutcome | NotAllowed | NotFound): PictureOutcome {
  if (outcome instanceof NotFound) return { isDone: false, code: 'not-found' };
  if (outcome instanceof NotAllowed) return { isDone: false, code: 'not-allowed' };
  return outcome;
}
