import { PREVIEW_LIMITS, type LinkPreview } from '@app/contracts';
import { toMessageText } from '@app/domain';

type PageWords = Omit<LinkPreview, 'url'>;

/** More tags than any head has: whoever sends them is not read on. */
const MAX_TAGS = 400;
const MAX_TAG_LENGTH = 8_192;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  copy: '©',
};

/**
 * What a page says of itself in its head: title, description and site, as plain text. It is a stranger's text: markup stays
 * the text that it is, what could turn the text of others around is taken out. `undefined` without a title.
 */
export function wordsOfPage(html: string): PageWords | undefined {
  const meta = new Map<string, string>();
  let title: string | undefined;
  for (const { name, attributes, after } of tagsOfHead(html)) {
    if (name === 'title') title ??= /^[^<]*/.exec(html.slice(after, after + 2_000))?.[0];
    if (name !== 'meta') continue;
    const of = attributesOf(attributes);
    const key = (of.get('property') ?? of.get('name'))?.toLowerCase();
    const content = of.get('content');
    if (key !== undefined && content !== undefined && !meta.has(key)) meta.set(key, content);
  }
  const shownTitle = plain(meta.get('og:title') ?? meta.get('twitter:title') ?? title, PREVIEW_LIMITS.title);
  if (shownTitle === null) return undefined;
  return {
    title: shownTitle,
    description: plain(
      meta.get('og:description') ?? meta.get('description') ?? meta.get('twitter:description'),
      PREVIEW_LIMITS.description,
    ),
    siteName: plain(meta.get('og:site_name'), PREVIEW_LIMITS.siteName),
  };
}

/** The page's bytes as text, by what it or its headers call its encoding; UTF-8 where that says nothing we know. */
export function textOfPage(bytes: Uint8Array, contentType: string): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(beginning)?.[1];
  return decoderFor(label).decode(bytes);
}

function decoderFor(label: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    // A name that no standard knows: what most pages are written in.
    return new TextDecoder('utf-8');
  }
}

/** The tags up to the end of the head, without those in comments, scripts and styles. */
function* tagsOfHead(html: string): Generator<{ name: string; attributes: string; after: number }> {
  let at = 0;
  for (let count = 0; count < MAX_TAGS; count++) {
    const open = html.indexOf('<', at);
    if (open === -1) return;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end === -1) return;
      at = end + 3;
      continue;
    }
    const close = endOfTag(html, open);
    if (close === undefined) return;
    const [, name = ''] = /^<\/?([a-z]*)/i.exec(html.slice(open, open + 20)) ?? [];
    const tag = name.toLowerCase();
    const isEnd = html[open + 1] === '/';
    if (tag === 'body' || (isEnd && tag === 'head')) return;
    at = close + 1;
    if (isEnd) continue;
    yield { name: tag, attributes: html.slice(open + 1 + name.length, close), after: at };
    if (tag !== 'script' && tag !== 'style' && tag !== 'noscript') continue;
    const end = html.toLowerCase().indexOf(`</${tag}`, at);
    if (end === -1) return;
    at = end;
  }
}

/** Where a tag ends: a sign in quotes is none. `undefined` for one that does not end in a tag's time. */
function endOfTag(html: string, open: number): number | undefined {
  let quote: string | undefined;
  for (let at = open; at < Math.min(html.length, open + MAX_TAG_LENGTH); at++) {
    const sign = html.charAt(at);
    if (quote !== undefined) quote = sign === quote ? undefined : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return undefined;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', ...values] of text.matchAll(ATTRIBUTE)) {
    const value = values.find((one) => one !== undefined);
    if (value !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), value);
  }
  return found;
}

function plain(written: string | undefined, maxLength: number): string | null {
  if (written === undefined) return null;
  const line = decodeEntities(written.slice(0, 8 * maxLength))
    .replace(/\s+/g, ' ')
    .trim();
  const cut = line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).replace(/\p{Surrogate}$/u, '')}…`;
  return toMessageText(cut, maxLength + 20) ?? null;
}

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '\u{fffd}';
    },
  );
