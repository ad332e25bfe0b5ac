import { type PersonId, type RefusalCode, type SessionId, SLIDE_LIMITS, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Studio } from '../pictures/index.js';
import { partIn, type SessionCast, SessionCastRepository, type SessionPart } from '../stage/index.js';
import { pageText } from './page-text.js';
import { newSlideKey } from './slide-address.js';
import { type DeckRow, type PageRow, SlideDecksRepository } from './slide-decks.repository.js';
import { slidePictures } from './slide-pictures.js';
import { mayBringSlides, mayReadDeck, mayUseDeck } from './slides.policy.js';

/** An upload that stopped this long ago is not finished any more. */
const UNFINISHED_MS = 60 * 60 * 1_000;

export type SlideRefusal = Extract<
  RefusalCode,
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'page-unknown'
  | 'not-a-picture'
  | 'too-large'
  | 'limit-reached'
  | 'unavailable'
>;
type Refused = { isDone: false; code: SlideRefusal };
export type Deck = DeckRow & { mayUse: boolean; pages: PageRow[] };
/** What somebody finds at a session who may bring slides or read them. */
export interface Desk {
  /** Slides of one's own. */
  mayBring: boolean;
  /** For whom slides may be brought: speakers and moderators, for who decides. */
  presenterIds: PersonId[];
  decks: Deck[];
}
interface NewDeck {
  sessionId: SessionId;
  title: string;
  pageCount: number;
  /** Who presents it; `undefined` for oneself. */
  personId: PersonId | null | undefined;
}

/** Decks of a session's slides: who brings, reads and deletes them, and what becomes of an uploaded page. */
@Injectable()
export class SlideDecks {
  private readonly studio = new Studio(slidePictures);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly rows: SlideDecksRepository,
  ) {}

  /** `undefined` for who has nothing to do with the session's slides, and for no such session. */
  async findDesk(ctx: RequestContext, sessionId: SessionId): Promise<Desk | undefined> {
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return undefined;
    const part = partIn(cast, ctx.viewer);
    const mayBring = mayBringSlides(part, part.appearance?.personId ?? null);
    if (!mayBring && part.booths.length === 0) return undefined;
    const decks = (await this.rows.list(ctx, sessionId)).filter(
      (deck) => deck.isReady && mayReadDeck(part, ctx.viewer?.userId, deck),
    );
    const pages = Map.groupBy(
      await this.rows.listPages(
        ctx,
        decks.map(({ id }) => id),
      ),
      ({ deckId }) => deckId,
    );
    return {
      mayBring,
      presenterIds: presentersFor(part, cast),
      decks: decks.map((deck) => ({
        ...deck,
        mayUse: mayUseDeck(part, ctx.viewer?.userId, deck),
        pages: pages.get(deck.id) ?? [],
      })),
    };
  }

  /** A deck that waits for its pages. Refuses with `not-signed-in`, `not-allowed`, `not-found`, `limit-reached`. */
  async begin(ctx: RequestContext, deck: NewDeck): Promise<{ isDone: true; deckId: string } | Refused> {
    const { viewer } = ctx;
    if (viewer === null) return { isDone: false, code: 'not-signed-in' };
    return this.unitOfWork.run(ctx, async (tx) => {
      const cast = await this.casts.find(tx, deck.sessionId);
      if (cast === undefined) return { isDone: false, code: 'not-found' };
      const part = partIn(cast, viewer);
      const personId = deck.personId === undefined ? (part.appearance?.personId ?? null) : deck.personId;
      if (!mayBringSlides(part, personId)) return { isDone: false, code: 'not-allowed' };
      if (personId !== null && !cast.members.some((member) => member.personId === personId))
        return { isDone: false, code: 'not-found' };
      await this.rows.lockSession(tx, deck.sessionId);
      await this.rows.deleteUnfinished(tx, deck.sessionId, new Date(ctx.clock.now().getTime() - UNFINISHED_MS));
      const known = await this.rows.list(tx, deck.sessionId);
      if (known.length >= SLIDE_LIMITS.decks) return { isDone: false, code: 'limit-reached' };
      const id = uuidv7();
      await this.rows.create(tx, { ...deck, id, personId, uploadedBy: viewer.userId });
      return { isDone: true, deckId: id };
    });
  }

  /** Asked before a page is read. `undefined` lets it in. */
  async refusalFor(ctx: RequestContext, deckId: string, page: number): Promise<Refused | undefined> {
    const refused = await this.refusalOf(ctx, deckId, page);
    return refused === undefined && this.studio.isFull ? { isDone: false, code: 'unavailable' } : refused;
  }

  /** Keeps one page of a deck that is not whole yet; sent again it takes the place of the first. */
  async addPage(
    ctx: RequestContext,
    { deckId, page, text, picture }: { deckId: string; page: number; text: Buffer; picture: Buffer },
  ): Promise<{ isDone: true; isReady: boolean } | Refused> {
    const pictures = await this.studio.make(picture);
    if (pictures === undefined) return { isDone: false, code: 'not-a-picture' };
    return this.unitOfWork.run(ctx, async (tx) => {
      const deck = await this.rows.lock(tx, deckId);
      // Asked again: making the pictures took time, in which an invitation may have been withdrawn or the deck deleted.
      const refused = await this.refusalOf(tx, deckId, page);
      if (refused !== undefined) return refused;
      const bytes = (deck?.bytes ?? 0) + pictures.full.length + pictures.small.length;
      if (bytes > SLIDE_LIMITS.deckBytes) return { isDone: false, code: 'too-large' };
      const { width, height } = pictures;
      const row = { deckId, page, key: newSlideKey(), width, height, text: pageText(text) };
      return { isDone: true, isReady: await this.rows.savePage(tx, row, pictures) };
    });
  }

  /** Also an unfinished one. Refuses with `not-signed-in`, `not-allowed`, `not-found`. */
  async delete(ctx: RequestContext, deckId: string): Promise<{ isDone: true } | Refused> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const deck = await this.mine(tx, deckId);
      if ('code' in deck) return deck;
      await this.rows.delete(tx, deckId);
      return { isDone: true };
    });
  }

  private async refusalOf(ctx: RequestContext, deckId: string, page: number): Promise<Refused | undefined> {
    const deck = await this.mine(ctx, deckId);
    if ('code' in deck) return deck;
    // A deck that is whole stays as it is: its addresses are in caches for ever.
    if (deck.isReady || !(page >= 1 && page <= deck.pageCount)) return { isDone: false, code: 'page-unknown' };
    return undefined;
  }

  /** The deck, when the viewer may use it. Who may not learns nothing about who has slides. */
  private async mine(ctx: RequestContext, deckId: string): Promise<DeckRow | Refused> {
    if (ctx.viewer === null) return { isDone: false, code: 'not-signed-in' };
    const deck = Uuid.safeParse(deckId).success ? await this.rows.find(ctx, deckId) : undefined;
    const cast = deck && (await this.casts.find(ctx, deck.sessionId));
    if (deck === undefined || cast === undefined) return { isDone: false, code: 'not-found' };
    return mayUseDeck(partIn(cast, ctx.viewer), ctx.viewer.userId, deck)
      ? deck
      : { isDone: false, code: 'not-allowed' };
  }
}

function presentersFor(part: SessionPart, { members }: SessionCast): PersonId[] {
  const presenters = members.filter(({ role }) => role !== 'interpreter').map(({ personId }) => personId);
  return [...new Set(presenters)].filter((personId) => mayBringSlides(part, personId));
}
