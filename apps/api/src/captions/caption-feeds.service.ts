import { APP_CONFIG, type AppConfig } from '@app/config';
import { CAPTION_FEED_PATH, type SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, notAllowed, type NotFound, notFound, refused, result } from '../graphql/index.js';
import { newSecret } from '../identity/index.js';
import { partIn, SessionCastRepository } from '../stage/index.js';
import {
  CaptionFeed,
  CaptionFeedClosed,
  CaptionFeedOpened,
  type CloseCaptionFeedOutcome,
  type OpenCaptionFeedOutcome,
} from './caption-feed.type.js';
import { CaptionFeedsRepository } from './caption-feeds.repository.js';
import { type CaptionOperation, mayFeedCaptions } from './captions.policy.js';

/** Feeds of one session: a recogniser for each language, and some to spare. */
const MAX_FEEDS = 20;

/** Lets speech recognisers write captions, and stops them. */
@Injectable()
export class CaptionFeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly feeds: CaptionFeedsRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Empty for who may not open one. */
  async list(ctx: RequestContext, sessionId: SessionId): Promise<CaptionFeed[]> {
    if ((await this.refusal(ctx, 'listCaptionFeeds', sessionId)) !== undefined) return [];
    return (await this.feeds.list(ctx, sessionId)).map((row) => result(CaptionFeed, row));
  }

  async open(ctx: RequestContext, sessionId: SessionId, language: string): Promise<OpenCaptionFeedOutcome> {
    const refusal = await this.refusal(ctx, 'openCaptionFeed', sessionId);
    if (refusal !== undefined) return refusal;
    const secret = newSecret();
    const row = { id: uuidv7(), sessionId, language, createdAt: ctx.clock.now() };
    const isOpened = await this.unitOfWork.run(ctx, (inside) => this.feeds.insert(inside, row, secret.hash, MAX_FEEDS));
    if (!isOpened) return refused('limit-reached', 'There are too many feeds already; close one.');
    const url = `${this.config.publicUrl}${CAPTION_FEED_PATH}`;
    return result(CaptionFeedOpened, { feed: result(CaptionFeed, row), url, secret: secret.text });
  }

  /** Its secret opens nothing from now on. */
  async close(ctx: RequestContext, id: string): Promise<CloseCaptionFeedOutcome> {
    const feed = await this.feeds.find(ctx, id);
    const refusal = feed && (await this.refusal(ctx, 'closeCaptionFeed', feed.sessionId));
    if (feed === undefined) return ctx.viewer === null ? notSignedIn() : notFound('There is no such feed.');
    if (refusal !== undefined) return refusal;
    await this.feeds.remove(ctx, id);
    return result(CaptionFeedClosed, { id });
  }

  private async refusal(
    ctx: RequestContext,
    operation: CaptionOperation,
    sessionId: SessionId,
  ): Promise<NotAllowed | NotFound | undefined> {
    if (ctx.viewer === null) return notSignedIn();
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return notFound('There is no such session.');
    if (mayFeedCaptions(operation, partIn(cast, ctx.viewer))) return undefined;
    return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
  }
}

const notSignedIn = (): NotAllowed => notAllowed('Sign in first.', 'not-signed-in');
