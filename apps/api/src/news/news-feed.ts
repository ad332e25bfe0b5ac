import { paragraphsOf } from '@app/domain';
import { xmlDocument, type XmlElement } from './xml-document.js';

/** News in one language, or each article in the language it leads with. */
export interface NewsFeed {
  /** Absolute addresses: of this feed, and of the page that shows the same. */
  url: string;
  pageUrl: string;
  /** `urn:uuid:…`; another language is another feed. */
  id: string;
  title: string;
  subtitle: string | null;
  /** BCP 47. */
  language: string;
  /** Who gives it out. */
  author: string;
  /** Of the newest change; of an empty feed when its summit's programme was released. */
  updatedAt: Date;
  items: readonly NewsFeedItem[];
  /** Articles that were recalled: readers forget them. */
  recalled: readonly { id: string; at: Date }[];
}
export interface NewsFeedItem {
  id: string;
  url: string;
  language: string;
  title: string;
  summary: string;
  body: string;
  /** The day it is told of, `2024-10-16`, or when it was released. */
  publishedAt: Date;
  updatedAt: Date;
  picture: { url: string; description: string } | null;
}

const urn = (id: string): string => `urn:uuid:${id}`;

/** @source RFC 4287; recalled articles as tombstones, RFC 6721 */
export function atomFeed(feed: NewsFeed): string {
  return xmlDocument('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
    '@xml:lang': feed.language,
    id: feed.id,
    title: feed.title,
    subtitle: feed.subtitle ?? undefined,
    updated: feed.updatedAt.toISOString(),
    author: { name: feed.author },
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.url },
      { '@rel': 'alternate', '@type': 'text/html', '@href': feed.pageUrl },
    ],
    generator: 'Canopy',
    entry: feed.items.map((item) => ({
      '@xml:lang': item.language,
      id: urn(item.id),
      title: item.title,
      published: item.publishedAt.toISOString(),
      updated: item.updatedAt.toISOString(),
      link: { '@rel': 'alternate', '@type': 'text/html', '@hreflang': item.language, '@href': item.url },
      summary: item.summary,
      content: { '@type': 'html', '#text': htmlOf(item) },
    })),
    'at:deleted-entry': feed.recalled.map(({ id, at }) => ({ '@ref': urn(id), '@when': at.toISOString() })),
  });
}

/** @source RSS 2.0 (rssboard.org/rss-specification), with `content:encoded` and Media RSS for pictures */
export function rssFeed(feed: NewsFeed): string {
  return xmlDocument('rss', {
    '@version': '2.0',
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:media': 'http://search.yahoo.com/mrss/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    channel: {
      title: feed.title,
      link: feed.pageUrl,
      description: feed.subtitle ?? feed.title,
      language: feed.language,
      lastBuildDate: feed.updatedAt.toUTCString(),
      generator: 'Canopy',
      'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.url },
      item: feed.items.map((item): XmlElement => ({
        title: item.title,
        link: item.url,
        guid: { '@isPermaLink': 'false', '#text': urn(item.id) },
        pubDate: item.publishedAt.toUTCString(),
        'dc:language': item.language,
        description: item.summary,
        'content:encoded': htmlOf(item),
        'media:content':
          item.picture === null
            ? undefined
            : {
                '@url': item.picture.url,
                '@medium': 'image',
                '@type': 'image/jpeg',
                'media:description': item.picture.description,
              },
      })),
    },
  });
}

/** As readers of feeds show it: HTML that we made ourselves of plain text. */
function htmlOf({ body, picture }: NewsFeedItem): string {
  const image =
    picture === null ? '' : `<p><img src="${escaped(picture.url)}" alt="${escaped(picture.description)}"></p>`;
  return (
    image +
    paragraphsOf(body)
      .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
      .join('')
  );
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
