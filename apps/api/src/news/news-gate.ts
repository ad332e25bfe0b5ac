import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { notAllowed, type NotAllowed, notFound, type NotFound } from '../graphql/index.js';
import { type NewsRow, NewsArticlesRepository } from './news-articles.repository.js';
import { mayWriteNews } from './news.policy.js';

/** Stands before everything that is done with a summit's news. Who does not organise it is told that there is no such article. */
@Injectable()
export class NewsGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly articles: NewsArticlesRepository,
  ) {}

  /** Runs `work` in one transaction for an organiser of the summit. */
  async inSummit<Outcome>(
    ctx: RequestContext,
    summitId: SummitId,
    work: (tx: RequestContext) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    if (!mayWriteNews(ctx.viewer, summitId)) return notAllowed('Only organisers of the summit write its news.');
    return this.unitOfWork.run<Outcome>(ctx, async (tx) => {
      // One after another within a summit: what is counted stays true.
      await tx.manager.query('SELECT pg_advisory_xact_lock(7163128, hashtext($1))', [summitId]);
      return work(tx);
    });
  }

  /** Runs `work` in one transaction that holds the article. */
  async open<Outcome>(
    ctx: RequestContext,
    id: string,
    work: (tx: RequestContext, article: NewsRow) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    return this.unitOfWork.run<Outcome | NotFound>(ctx, async (tx) => {
      const article = await this.articles.lock(tx, id);
      if (article === undefined || !mayWriteNews(tx.viewer, article.summitId))
        return notFound('There is no such article.');
      return work(tx, article);
    });
  }
}
