import type { PostedText } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageLog } from './message-log.js';

const message = (seq: number): PostedText => ({
  messageId: `m${seq}`,
  clientMessageId: `c${seq}`,
  channelId: 'channel',
  seq,
  author: { participantId: 'p', name: 'P', role: 'attendee' },
  text: `text ${seq}`,
  postedAt: '2022-12-20T06:00:00.000Z',
});
const seqs = (log: MessageLog): number[] => log.messages.map(({ seq }) => seq);

describe('the log of a channel', () => {
  it('starts with the newest page and goes on in order', () => {
    const log = new MessageLog();
    log.add(message(12));
    expect(log.lastSeq).toBeUndefined();
    log.start([9, 10].map(message), 10);
    expect(seqs(log)).toEqual([9, 10]);
    expect(log.hasGap).toBe(true);
    log.add(message(11));
    expect(seqs(log)).toEqual([9, 10, 11, 12]);
    expect(log.hasGap).toBe(false);
  });

  it('starts in an empty channel', () => {
    const log = new MessageLog();
    log.start([], 0);
    expect(log.lastSeq).toBe(0);
    log.add(message(1));
    expect(seqs(log)).toEqual([1]);
  });

  it('is whole, in order and without doubles in whatever order messages arrive', () => {
    const arrivals = fc.shuffledSubarray(
      Array.from({ length: 40 }, (_, index) => index + 1),
      { minLength: 40 },
    );
    fc.assert(
      fc.property(
        arrivals,
        fc.array(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: 0, max: 40 }),
        (order, doubles, startsAfter) => {
          const log = new MessageLog();
          const half = Math.floor(order.length / 2);
          for (const seq of order.slice(0, half)) log.add(message(seq));
          log.start([], startsAfter);
          for (const seq of [...order.slice(half), ...doubles, ...order]) log.add(message(seq));
          expect(seqs(log)).toEqual(Array.from({ length: 40 - startsAfter }, (_, index) => startsAfter + index + 1));
          expect(log.hasGap).toBe(false);
        },
      ),
    );
  });
});
