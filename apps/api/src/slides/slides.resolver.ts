import { SLIDE_LIMITS, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import {
  Ctx,
  type NotAllowed,
  notAllowed,
  type NotFound,
  notFound,
  parseWith,
  type Refused,
  refused,
  result,
  StorableText,
} from '../graphql/index.js';
import { SessionArg, type StageAnswer, stageAnswer, StageResult } from '../stage/index.js';
import { SlideDecks, type SlideRefusal } from './slide-decks.service.js';
import { SlideShows } from './slide-shows.service.js';
import {
  BeginSlideDeckResult,
  DeleteSlideDeckResult,
  SlideDeckBegun,
  SlideDeckDeleted,
  SlideDesk,
  toSlideDesk,
} from './slides.type.js';

const DeckArg = () => Args('deckId', { type: () => ID }, parseWith(Uuid));
const PageArg = () => Args('page', { type: () => Int }, parseWith(z.number().int()));
const Title = StorableText.trim().min(1).max(SLIDE_LIMITS.title);
const PageCount = z.number().int().min(1).max(SLIDE_LIMITS.pages);

/** A session's slides; each service asks the policy. */
@Resolver()
export class SlidesResolver {
  constructor(
    private readonly decks: SlideDecks,
    private readonly shows: SlideShows,
  ) {}

  @Query(() => SlideDesk, {
    nullable: true,
    description: 'Null for who neither brings nor interprets slides in this session.',
  })
  async slideDesk(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<SlideDesk | null> {
    const desk = await this.decks.findDesk(ctx, sessionId);
    return desk === undefined ? null : toSlideDesk(desk);
  }

  @Mutation(() => BeginSlideDeckResult, {
    description:
      'Each page is then sent by `POST /slides/<deck id>/<page>`; others see the deck when the last one has come. `personId`: who presents it, left out oneself.',
  })
  async beginSlideDeck(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('title', { type: () => String }, parseWith(Title)) title: string,
    @Args('pageCount', { type: () => Int }, parseWith(PageCount)) pageCount: number,
    @Args('personId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish())) personId?: string | null,
  ): Promise<SlideDeckBegun | NotAllowed | NotFound | Refused> {
    const outcome = await this.decks.begin(ctx, { sessionId, title, pageCount, personId });
    return outcome.isDone ? result(SlideDeckBegun, { deckId: outcome.deckId }) : refusal(outcome.code);
  }

  @Mutation(() => DeleteSlideDeckResult, { description: 'Takes it away first when it is shown.' })
  async deleteSlideDeck(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @DeckArg() deckId: string,
  ): Promise<SlideDeckDeleted | NotAllowed | NotFound | Refused> {
    await this.shows.hideShown(ctx, sessionId, deckId);
    const outcome = await this.decks.delete(ctx, deckId);
    return outcome.isDone ? result(SlideDeckDeleted, { deckId }) : refusal(outcome.code);
  }

  @Mutation(() => StageResult, { description: 'Everybody sees this page from now on.' })
  async showSlides(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @DeckArg() deckId: string,
    @PageArg() page: number,
  ): Promise<StageAnswer> {
    return stageAnswer(await this.shows.show(ctx, sessionId, deckId, page));
  }

  @Mutation(() => StageResult, { description: 'Of the deck that is shown: brings none back that was taken away.' })
  async turnPage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @DeckArg() deckId: string,
    @PageArg() page: number,
  ): Promise<StageAnswer> {
    return stageAnswer(await this.shows.turn(ctx, sessionId, deckId, page));
  }

  @Mutation(() => StageResult, { description: 'Takes this deck off the stage; another one stays.' })
  async hideSlides(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @DeckArg() deckId: string,
  ): Promise<StageAnswer> {
    return stageAnswer(await this.shows.hide(ctx, sessionId, deckId));
  }
}

const MESSAGES: Partial<Record<SlideRefusal, string>> = {
  'not-signed-in': 'Sign in, or open your invitation, to bring slides.',
  'not-allowed': 'Slides are brought by the speakers of this session, by who presides over it and by the organisers.',
  'not-found': 'There is no such session, deck or presenter.',
  'limit-reached': 'This session has too many decks already; delete one.',
};

function refusal(code: SlideRefusal): NotAllowed | NotFound | Refused {
  const message = MESSAGES[code] ?? 'This was not done.';
  if (code === 'not-found') return notFound(message);
  return code === 'not-allowed' || code === 'not-signed-in' ? notAllowed(message, code) : refused(code, message);
}
