import type { PersonId, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { Slides } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { slideAddress } from './slide-address.js';
import type { SlidePictures } from './slide-pictures.js';

export interface DeckRow {
  id: string;
  sessionId: SessionId;
  personId: PersonId | null;
  /** A user. */
  uploadedBy: string | null;
  title: string;
  pageCount: number;
  isReady: boolean;
}
export interface PageRow {
  deckId: string;
  page: number;
  key: string;
  width: number;
  height: number;
  text: string;
}
type Size = 'full' | 'small';
const PICTURES = { full: 'full_picture', small: 'small_picture' } as const satisfies Record<Size, string>;
const DECK = `id, session_id AS "sessionId", person_id AS "personId", uploaded_by AS "uploadedBy", title,
  page_count AS "pageCount", ready_at IS NOT NULL AS "isReady"`;

/** Decks and their pages, kept where everything is kept. */
@Injectable()
export class SlideDecksRepository {
  /** Those of a session, in the order they came; also unfinished ones. */
  list(ctx: RequestContext, sessionId: SessionId): Promise<DeckRow[]> {
    return ctx.manager.query<DeckRow[]>(
      `SELECT ${DECK} FROM slide_decks WHERE session_id = $1 ORDER BY created_at, id`,
      [sessionId],
    );
  }

  async find(ctx: RequestContext, id: string): Promise<DeckRow | undefined> {
    const [deck] = await ctx.manager.query<DeckRow[]>(`SELECT ${DECK} FROM slide_decks WHERE id = $1`, [id]);
    return deck;
  }

  /** Pages of these decks without their pictures, in order. */
  listPages(ctx: RequestContext, deckIds: readonly string[]): Promise<PageRow[]> {
    return ctx.manager.query<PageRow[]>(
      `SELECT deck_id AS "deckId", page, key, width, height, text FROM slide_pages WHERE deck_id = ANY($1) ORDER BY deck_id, page`,
      [deckIds],
    );
  }

  async create(ctx: RequestContext, deck: Omit<DeckRow, 'isReady'>): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO slide_decks (id, session_id, person_id, uploaded_by, title, page_count, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [deck.id, deck.sessionId, deck.personId, deck.uploadedBy, deck.title, deck.pageCount, ctx.clock.now()],
    );
  }

  /** Nobody finishes these any more. */
  async deleteUnfinished(ctx: RequestContext, sessionId: SessionId, before: Date): Promise<void> {
    await ctx.manager.query('DELETE FROM slide_decks WHERE session_id = $1 AND ready_at IS NULL AND created_at < $2', [
      sessionId,
      before,
    ]);
  }

  async delete(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query('DELETE FROM slide_decks WHERE id = $1', [id]);
  }

  /** Decks of one session are begun one after another. */
  async lockSession(ctx: RequestContext, sessionId: SessionId): Promise<void> {
    await ctx.manager.query('SELECT FROM sessions WHERE id = $1 FOR UPDATE', [sessionId]);
  }

  /** The deck, locked until the transaction ends. */
  async lock(ctx: RequestContext, id: string): Promise<{ isReady: boolean; bytes: number } | undefined> {
    const [deck] = await ctx.manager.query<{ isReady: boolean; bytes: string }[]>(
      'SELECT ready_at IS NOT NULL AS "isReady", bytes FROM slide_decks WHERE id = $1 FOR UPDATE',
      [id],
    );
    return deck && { isReady: deck.isReady, bytes: Number(deck.bytes) };
  }

  /** Keeps a page, in the place of the one that came before under its number. Whether the deck is whole now. */
  async savePage(ctx: RequestContext, page: PageRow, { full, small }: SlidePictures): Promise<boolean> {
    const { deckId } = page;
    await ctx.manager.query('DELETE FROM slide_pages WHERE deck_id = $1 AND page = $2', [deckId, page.page]);
    await ctx.manager.query(
      `INSERT INTO slide_pages (deck_id, page, key, width, height, text, full_picture, small_picture) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [deckId, page.page, page.key, page.width, page.height, page.text, full, small],
    );
    const [deck] = await ctx.manager.query<{ isReady: boolean }[]>(
      `WITH kept AS (SELECT count(*) AS pages, sum(octet_length(full_picture) + octet_length(small_picture)) AS bytes
                       FROM slide_pages WHERE deck_id = $1),
            changed AS (UPDATE slide_decks SET bytes = kept.bytes,
                          ready_at = CASE WHEN kept.pages = page_count THEN $2::timestamptz END
                          FROM kept WHERE id = $1 RETURNING ready_at)
       SELECT ready_at IS NOT NULL AS "isReady" FROM changed`,
      [deckId, ctx.clock.now()],
    );
    return deck?.isReady ?? false;
  }

  /** Whether the stage of its session shows the deck now. */
  async isShown(ctx: RequestContext, deckId: string): Promise<boolean> {
    const shown = await ctx.manager.query<unknown[]>(
      `SELECT FROM slide_decks d JOIN stages s ON s.session_id = d.session_id WHERE d.id = $1 AND s.snapshot -> 'slides' ->> 'deckId' = d.id::text`,
      [deckId],
    );
    return shown.length > 0;
  }

  async findPicture(ctx: RequestContext, key: string, size: Size): Promise<Buffer | undefined> {
    const [row] = await ctx.manager.query<{ picture: Buffer }[]>(
      `SELECT ${PICTURES[size]} AS picture FROM slide_pages WHERE key = $1`,
      [key],
    );
    return row?.picture;
  }

  /** One page as the stage shows it; `undefined` for a page that isn't there, and for a deck that isn't whole. */
  async findShown(ctx: RequestContext, deckId: string, page: number): Promise<Slides | undefined> {
    const rows = await ctx.manager.query<(PageRow & { pageCount: number })[]>(
      `SELECT p.page, p.key, p.width, p.height, p.text, d.page_count AS "pageCount"
         FROM slide_pages p JOIN slide_decks d ON d.id = p.deck_id
        WHERE d.id = $1 AND d.ready_at IS NOT NULL AND p.page IN ($2::integer, $2::integer + 1)`,
      [deckId, page],
    );
    const shown = rows.find((row) => row.page === page);
    const next = rows.find((row) => row.page === page + 1);
    return (
      shown && {
        deckId,
        page,
        pageCount: shown.pageCount,
        text: shown.text,
        picture: pictureOf(shown),
        next: next === undefined ? null : pictureOf(next),
      }
    );
  }
}

const pictureOf = ({ key, width, height }: PageRow) => ({ address: slideAddress(key), width, height });
