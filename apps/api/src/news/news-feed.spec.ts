import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed, type NewsFeed, rssFeed } from './news-feed.js';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
const AT = new Date('2024-10-16T08:00:00Z');
const FEED: NewsFeed = {
  url: 'https://canopy.example/feeds/zero/news.az.atom',
  pageUrl: 'https://canopy.example/s/zero/news?lang=az',
  id: 'urn:uuid:1',
  title: '“2024 Sıfır karbon” & <others>',
  subtitle: null,
  language: 'az',
  author: 'Phoenix',
  updatedAt: AT,
  items: [
    {
      id: '2',
      url: 'https://canopy.example/s/zero/news/a?lang=az',
      language: 'az',
      title: 'Bakıda görüşək\uFFFE',
      summary: 'One & two',
      body: 'First <b>\nline\n\nSecond ]]>\u0001',
      publishedAt: AT,
      updatedAt: AT,
      picture: { url: 'https://canopy.example/p.jpg?a=1&b=2', description: '"Baku"' },
    },
  ],
  recalled: [{ id: '3', at: AT }],
};

describe.each([
  ['Atom', atomFeed(FEED)],
  ['RSS', rssFeed(FEED)],
])('news as %s', (_, text) => {
  it('is well-formed whatever is told', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(['\u0001', '\uFFFE'].filter((character) => text.includes(character))).toEqual([]);
  });
});

it('tells readers of Atom what each article is, and what to forget', () => {
  const { feed } = parser.parse(atomFeed(FEED)) as { feed: Record<string, unknown> };
  expect(feed).toMatchObject({
    '@xml:lang': 'az',
    title: '“2024 Sıfır karbon” & <others>',
    updated: '2024-10-16T08:00:00.000Z',
    entry: {
      '@xml:lang': 'az',
      id: 'urn:uuid:2',
      title: 'Bakıda görüşək',
      summary: 'One & two',
      content: { '@type': 'html' },
    },
    'at:deleted-entry': { '@ref': 'urn:uuid:3', '@when': '2024-10-16T08:00:00.000Z' },
  });
  const { content } = feed['entry'] as { content: { '#text': string } };
  expect(content['#text']).toContain('<p>First &#60;b&#62;<br>line</p><p>Second ]]&#62;</p>');
  expect(content['#text']).toContain('alt="&#34;Baku&#34;"');
});

it('tells readers of RSS the same', () => {
  const { rss } = parser.parse(rssFeed(FEED)) as { rss: { channel: Record<string, unknown> } };
  expect(rss.channel).toMatchObject({
    language: 'az',
    lastBuildDate: 'Wed, 16 Oct 2024 08:00:00 GMT',
    item: { title: 'Bakıda görüşək', guid: { '#text': 'urn:uuid:2' }, 'dc:language': 'az' },
  });
});

it('is a feed where there is nothing to tell', () => {
  const empty = { ...FEED, items: [], recalled: [] };
  expect(XMLValidator.validate(atomFeed(empty))).toBe(true);
  expect(parser.parse(rssFeed(empty))).toMatchObject({ rss: { channel: { language: 'az' } } });
});
