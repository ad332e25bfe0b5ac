/** What news and a press kit may be. Texts in UTF-16 code units. */
export const NEWS_LIMITS = {
  title: 200,
  summary: 500,
  /** Some four pages. */
  body: 20_000,
  articles: 500,
  languages: 40,
  pictures: 12,
  /** Of a summit's press kit. */
  kitPictures: 24,
  pictureBytes: 10 * 1024 * 1024,
  description: 300,
  credit: 200,
  /** Widest and highest a picture is kept; the small one is for lists. */
  fullPx: 2_000,
  smallPx: 640,
  boilerplate: 3_000,
  contacts: 10,
  /** A contact's name, duty, telephone. */
  line: 200,
  reportHeading: 200,
  reportBody: 20_000,
  reportSections: 40,
} as const;

/** How a picture that is shared beside a link is cut, in pixels: 1.91 to 1, as readers of OpenGraph show it whole. */
export const SHARE_PICTURE = { width: 1_200, height: 630 } as const;
