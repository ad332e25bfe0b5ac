import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, LanguageTag, parseWith } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import {
  CaptionFeed,
  type CloseCaptionFeedOutcome,
  CloseCaptionFeedResult,
  type OpenCaptionFeedOutcome,
  OpenCaptionFeedResult,
} from './caption-feed.type.js';
import { CaptionFeeds } from './caption-feeds.service.js';

@Resolver()
export class CaptionFeedsResolver {
  constructor(private readonly feeds: CaptionFeeds) {}

  @Query(() => [CaptionFeed], {
    description: 'Empty for everybody but who presides over the session and the organisers of the summit.',
  })
  captionFeeds(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<CaptionFeed[]> {
    return this.feeds.list(ctx, sessionId);
  }

  @Mutation(() => OpenCaptionFeedResult, { description: 'A speech recogniser may write captions in this language.' })
  openCaptionFeed(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('language', { type: () => String, description: 'BCP 47.' }, parseWith(LanguageTag)) language: string,
  ): Promise<OpenCaptionFeedOutcome> {
    return this.feeds.open(ctx, sessionId, language);
  }

  @Mutation(() => CloseCaptionFeedResult)
  closeCaptionFeed(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<CloseCaptionFeedOutcome> {
    return this.feeds.close(ctx, id);
  }
}
