/** What one deck of slides may be. A page is drawn by its sender's browser and drawn anew by the server. */
export const SLIDE_LIMITS = {
  pages: 200,
  /** Decks of one session. */
  decks: 40,
  /** Characters of a deck's title, and of what stands on one page. */
  title: 200,
  text: 1_500,
  /** Of one page as it is sent. */
  uploadBytes: 8 * 1024 * 1024,
  /** Of all pages of a deck as they are kept. */
  deckBytes: 120 * 1024 * 1024,
  /** Widest and highest a page is kept; the small one is for phones and slow networks. */
  fullPx: 1_920,
  smallPx: 800,
} as const;
