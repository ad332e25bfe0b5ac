import { type SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type SessionPart, type StageOutcome, StageService } from '../stage/index.js';
import { SlideDecksRepository } from './slide-decks.repository.js';
import { mayUseDeck } from './slides.policy.js';

/** What is shown of the decks on a session's stage, and by whom. */
@Injectable()
export class SlideShows {
  constructor(
    private readonly stage: StageService,
    private readonly rows: SlideDecksRepository,
  ) {}

  /** Refuses as `StageService.order`, and with `page-unknown` for what is not a page of a whole deck of this session. */
  show(ctx: RequestContext, sessionId: SessionId, deckId: string, page: number): Promise<StageOutcome> {
    return this.order(ctx, sessionId, deckId, page, 'show-slides');
  }

  /** As `show`, of the deck that is shown. */
  turn(ctx: RequestContext, sessionId: SessionId, deckId: string, page: number): Promise<StageOutcome> {
    return this.order(ctx, sessionId, deckId, page, 'turn-page');
  }

  async hide(ctx: RequestContext, sessionId: SessionId, deckId: string): Promise<StageOutcome> {
    return this.stage.order(ctx, 'hideSlides', sessionId, async (part, _cast, tx) => {
      const deck = await this.rows.find(tx, deckId);
      const isTheirs = deck?.sessionId === sessionId && mayUseDeck(part, ctx.viewer?.userId, deck);
      // Who presides also takes away what was deleted meanwhile.
      return isTheirs || part.presides || part.isOrganiser ? { kind: 'hide-slides', deckId } : 'not-allowed';
    });
  }

  /** Before a deck is deleted: does nothing unless it is shown. */
  async hideShown(ctx: RequestContext, sessionId: SessionId, deckId: string): Promise<void> {
    if (await this.rows.isShown(ctx, deckId)) await this.hide(ctx, sessionId, deckId);
  }

  private order(
    ctx: RequestContext,
    sessionId: SessionId,
    deckId: string,
    page: number,
    kind: 'show-slides' | 'turn-page',
  ): Promise<StageOutcome> {
    const operation = kind === 'show-slides' ? 'showSlides' : 'turnPage';
    return this.stage.order(ctx, operation, sessionId, async (part, _cast, tx) => {
      const deck = await this.rows.find(tx, deckId);
      if (deck?.sessionId !== sessionId) return 'page-unknown';
      if (!mayUseDeck(part, ctx.viewer?.userId, deck)) return 'not-allowed';
      const slides = await this.rows.findShown(tx, deckId, page);
      return slides === undefined ? 'page-unknown' : { kind, slides, byId: speakerOf(part) };
    });
  }
}

/** Who must be on stage to show something; `null` for who decides about the stage. */
const speakerOf = ({ appearance, isOrganiser, presides }: SessionPart): string | null =>
  isOrganiser || presides ? null : (appearance?.personId ?? null);
