import type { PickedText } from '@app/domain';

/** What a shared link is shown with, and what search engines read of a page. */
export interface PageHead {
  title: Pick<PickedText, 'text'>;
  description: Pick<PickedText, 'text'> | null;
  /** Absolute address of the page. */
  url: string;
  /** Of 1.91 to 1. */
  picture?: { url: string; text: string };
  /** BCP 47, of the title and description. */
  language?: string;
  /** The same page in other languages, absolute. */
  alternates?: readonly { language: string; url: string }[];
  /** Absolute; told to programs that read feeds. */
  feeds?: readonly { title: string; type: string; url: string }[];
  /** An article, with when it came out; everything else is a website. */
  article?: { publishedAt: string; modifiedAt: string };
  /** JSON-LD (schema.org). */
  structured?: object;
  /** A page of one person, for those who have its address: search engines leave it out. */
  isUnlisted?: boolean;
  /** A session's page, and people are on its stage: the page goes there before it knows anything else. */
  liveSessionId?: string;
}

/** What `index.html` shows until the app is there; the app goes on with the document's title (`App.tsx`). */
const BOOT = /(<p class="boot"[^>]*>)[^<]*(?=<\/p>)/;

/**
 * The app's `index.html` with the head of one page: its own `<title>` replaced, OpenGraph and JSON-LD beside it, and the title as the first
 * words that are to be seen. Texts are escaped.
 */
export function withHead(html: string, head: PageHead): string {
  const { picture, article, language } = head;
  const title = escapeHtml(head.title.text);
  const tags = [
    `<title>${title}</title>`,
    property('og:type', article === undefined ? 'website' : 'article'),
    `<meta property="og:title" content="${title}">`,
    property('og:url', head.url),
    property('og:site_name', 'Canopy'),
    ...(language === undefined ? [] : [property('og:locale', language.replaceAll('-', '_'))]),
    ...(head.description === null ? [] : described(head.description.text)),
    ...(picture === undefined
      ? []
      : [
          property('og:image', picture.url),
          property('og:image:alt', picture.text),
          `<meta name="twitter:card" content="summary_large_image">`,
        ]),
    ...(article === undefined
      ? []
      : [
          property('article:published_time', article.publishedAt),
          property('article:modified_time', article.modifiedAt),
        ]),
    ...(head.liveSessionId === undefined
      ? []
      : [`<meta name="canopy-live-session" content="${escapeHtml(head.liveSessionId)}">`]),
    ...(head.isUnlisted
      ? [`<meta name="robots" content="noindex">`]
      : [`<link rel="canonical" href="${escapeHtml(head.url)}">`]),
    ...(head.alternates ?? []).map(
      (each) => `<link rel="alternate" hreflang="${escapeHtml(each.language)}" href="${escapeHtml(each.url)}">`,
    ),
    ...(head.feeds ?? []).map(
      (feed) =>
        `<link rel="alternate" type="${escapeHtml(feed.type)}" title="${escapeHtml(feed.title)}" href="${escapeHtml(feed.url)}">`,
    ),
    ...(head.structured === undefined
      ? []
      : [`<script type="application/ld+json">${scriptJson(head.structured)}</script>`]),
  ].join('\n    ');
  // A function, because a title may hold what `replace` takes for a pattern (`$&`).
  return html
    .replace(/<title>[^<]*<\/title>/, () => tags)
    .replace(BOOT, (_all, opening: string) => `${opening}${title}`);
}

const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${escapeHtml(content)}">`;
const described = (text: string): string[] => [
  property('og:description', text),
  `<meta name="description" content="${escapeHtml(text)}">`,
];

/** Nothing in it ends the element, or begins another one. */
const scriptJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
