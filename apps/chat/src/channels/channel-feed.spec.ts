import type { PostedText } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelFeed, type MessageReader } from './channel-feed.js';

const message = (seq: number): PostedText => ({
  messageId: `m${seq}`,
  clientMessageId: `c${seq}`,
  channelId: 'channel',
  seq,
  author: { participantId: 'p', name: 'P', role: 'attendee' },
  text: `text ${seq}`,
  postedAt: '2022-12-20T06:00:00.000Z',
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function aFeed(committed: number): {
  feed: ChannelFeed;
  delivered: number[];
  database: { lastSeq: number; reads: number; isAway: boolean };
} {
  const database = { lastSeq: committed, reads: 0, isAway: false };
  const delivered: number[] = [];
  const rows = (from: number, to: number): PostedText[] => upTo(Math.max(0, to - from)).map((n) => message(from + n));
  const reader: MessageReader = {
    listNewest: async (_channelId, limit) => rows(Math.max(0, database.lastSeq - limit), database.lastSeq),
    listAfter: async (_channelId, afterSeq, limit) => {
      database.reads += 1;
      if (database.isAway) throw new Error('Connection terminated');
      return rows(afterSeq, Math.min(database.lastSeq, afterSeq + limit));
    },
  };
  const feed = new ChannelFeed({
    channelId: 'channel',
    reader,
    onDelivered: ({ seq }) => delivered.push(seq),
    onFailed: () => undefined,
  });
  return { feed, delivered, database };
}
const eventually = async (holds: () => boolean): Promise<void> => {
  for (const endMs = Date.now() + 5_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() > endMs) throw new Error('did not happen');
  }
};

describe('the feed of a channel', () => {
  it('delivers in order what arrives in any order, and each once', async () => {
    const { feed, delivered, database } = aFeed(10);
    await feed.start();
    feed.take([message(12), message(13)]);
    expect(delivered).toEqual([]);
    feed.take([message(11), message(12), message(3)]);
    expect(delivered).toEqual([11, 12, 13]);
    expect(database.reads).toBe(0);
    feed.close();
  });

  it('keeps what arrives while it starts', async () => {
    const { feed, delivered } = aFeed(10);
    const started = feed.start();
    feed.take([message(11), message(9)]);
    await started;
    expect(delivered).toEqual([11]);
  });

  it('reads what stays missing from the database, also when that was away at first', async () => {
    const { feed, delivered, database } = aFeed(10);
    await feed.start();
    database.lastSeq = 700;
    feed.take([message(700)]);
    await eventually(() => feed.lastSeq === 700);
    expect(delivered).toEqual(upTo(700).slice(10));
    database.isAway = true;
    await expect(feed.reach(800)).rejects.toThrow();
    database.isAway = false;
    database.lastSeq = 800;
    await Promise.all([feed.reach(800), feed.reach(750)]);
    expect(delivered).toEqual(upTo(800).slice(10));
  });

  it('does not wait for a number that the channel does not have', async () => {
    const { feed } = aFeed(10);
    await feed.start();
    await feed.reach(99);
    expect(feed.lastSeq).toBe(10);
  });

  it('has the newest page and what follows a number', async () => {
    const { feed, database } = aFeed(1_000);
    const after = async (seq: number): Promise<number[]> => (await feed.pageAfter(seq)).map((each) => each.seq);
    await feed.start();
    expect(feed.newest(50).map(({ seq }) => seq)).toEqual(upTo(1_000).slice(950));
    expect(await after(990)).toEqual(upTo(1_000).slice(990));
    expect(await after(800)).toEqual(upTo(1_000).slice(800));
    expect(await after(1_000)).toEqual([]);
    feed.take(upTo(1_500).slice(1_000).map(message));
    expect(await after(1_450)).toEqual(upTo(1_500).slice(1_450));
    expect(database.reads).toBe(0);
    expect(aFeed(0).feed.newest(50)).toEqual([]);
  });

  it('reads once for all who come back from further behind, and for nobody after them', async () => {
    const { feed, database } = aFeed(3_000);
    await feed.start();
    const pages = await Promise.all(upTo(500).map((n) => feed.pageAfter(2_000 + n)));
    pages.forEach((page, index) =>
      expect(page.map(({ seq }) => seq)).toEqual(upTo(2_201 + index).slice(2_001 + index)),
    );
    feed.take(upTo(3_100).slice(3_000).map(message));
    expect((await feed.pageAfter(2_150))[0]?.seq).toBe(2_151);
    expect(database.reads).toBe(1);
    // Beyond what anybody is given one by one.
    expect((await feed.pageAfter(10)).map(({ seq }) => seq)).toEqual(upTo(210).slice(10));
    expect(database.reads).toBe(2);
  });

  it('does not lose what changes while it reads what is older', async () => {
    const { feed } = aFeed(1_000);
    await feed.start();
    const reading = feed.pageAfter(500);
    feed.revise((each) => (each.seq === 510 ? { ...each, text: 'edited' } : each));
    await reading;
    expect((await feed.pageAfter(509))[0]?.text).toBe('edited');
    expect(feed.find(510)?.text).toBe('edited');
  });

  it('goes on when the database was away for those who come back', async () => {
    const { feed, database } = aFeed(1_000);
    await feed.start();
    database.isAway = true;
    await expect(feed.pageAfter(500)).rejects.toThrow();
    database.isAway = false;
    expect((await feed.pageAfter(500))[0]?.seq).toBe(501);
  });

  it('delivers everything once, in order, whatever is lost, doubled or late on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 }),
        fc.integer({ min: 0, max: 20 }),
        async (arrivals, known) => {
          const { feed, delivered, database } = aFeed(known);
          await feed.start();
          database.lastSeq = 60;
          for (const seq of arrivals) feed.take([message(seq)]);
          await feed.reach(60);
          feed.close();
          expect(delivered).toEqual(upTo(60).slice(known));
        },
      ),
    );
  });
});
