import type { PickedText } from '@app/domain';

/** What a shared link is shown with, and what search engines read of a page. */
export interface PageHead {
  title: Pick<PickedText, 'text'>;
  description: Pick<PickedText, 'text'> | null;
  /** Absolute address of the page. */
  url: string;
  /** Of 1.91 to 1. Its size has it shown to the first one who shares it, before anybody fetched it. */
  picture?: { url: string; text: string; size?: { width: number; height: number } };
  /** BCP 47, of the title and description. */
  language?: string;
  /** All that the page's texts are in. */
  languages?: readonly string[];
  /** The same page in each of its languages, absolute; `x-default`: in the reader's. */
  alternates?: readonly { language: string; url: string }[];
  /** Absolute; told to programs that read feeds. */
  feeds?: readonly { title: string; type: string; url: string }[];
  /** What came out at a time; everything else is a website. */
  article?: { publishedAt: string; modifiedAt?: string };
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
  const title = escapeHtml(plain(head.title.text));
  const tags = [
    `<title>${title}</title>`,
    property('og:type', article === undefined ? 'website' : 'article'),
    `<meta property="og:title" content="${title}">`,
    property('og:url', head.url),
    property('og:site_name', 'Canopy'),
    ...(language === undefined ? [] : localesOf(language, head.languages ?? [])),
    ...(head.description === null ? [] : described(inShort(head.description.text))),
    ...(picture === undefined
      ? []
      : [
          property('og:image', picture.url),
          ...(picture.size === undefined
            ? []
            : [
                property('og:image:width', String(picture.size.width)),
                property('og:image:height', String(picture.size.height)),
              ]),
          property('og:image:alt', plain(picture.text)),
          `<meta name="twitter:card" content="summary_large_image">`,
        ]),
    ...(article === undefined
      ? []
      : [
          property('article:published_time', article.publishedAt),
          ...(article.modifiedAt === undefined ? [] : [property('article:modified_time', article.modifiedAt)]),
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

/** UTF-16 units of a description; nobody shows more. */
const DESCRIPTION_LENGTH = 300;

/** On one line, and without what would turn the words around it: directions that a text sets end with it nowhere. */
const plain = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** A text as a description: its beginning, cut between words where it has spaces. */
export function inShort(text: string): string {
  const whole = plain(text);
  if (whole.length <= DESCRIPTION_LENGTH) return whole;
  const begun = whole.slice(0, DESCRIPTION_LENGTH - 1);
  const space = begun.lastIndexOf(' ');
  return `${(space > DESCRIPTION_LENGTH / 2 ? begun.slice(0, space) : begun).toWellFormed().replace(/\ufffd$/, '')}…`;
}

/** As `en_US`: readers of links know a language with its country only. @source ogp.me */
function localesOf(language: string, languages: readonly string[]): string[] {
  const own = localeOf(language);
  const others = new Set(languages.map(localeOf).filter((locale) => locale !== own));
  return [property('og:locale', own), ...[...others].map((locale) => property('og:locale:alternate', locale))];
}
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
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
