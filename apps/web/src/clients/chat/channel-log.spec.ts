import type { MessageChange, MessageState, PostedMessage } from '@app/contracts';
import { quoteOf } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelLog } from './channel-log.js';

const author = { participantId: 'ada', name: 'Ada', role: 'attendee' as const };
const blank = (seq: number, text: string): PostedMessage => ({
  messageId: `${seq}`,
  clientMessageId: `c${seq}`,
  channelId: 'channel',
  seq,
  author,
  text,
  postedAt: '2022-12-20T06:00:00.000Z',
  replyTo: null,
  mentions: [],
  state: 'posted',
  editedAt: null,
  reactions: {},
  change: 0,
});

/** What the server keeps, and everything it has told anybody. */
class Server {
  readonly messages: PostedMessage[] = [];
  readonly events: ({ message: PostedMessage } | { changed: MessageChange })[] = [];
  lastChange = 0;

  post(replyTo: number | null): void {
    const quoted = replyTo === null ? undefined : this.messages[replyTo % Math.max(1, this.messages.length)];
    const message = {
      ...blank(this.messages.length + 1, `m${this.messages.length + 1}`),
      replyTo: quoted ? quoteOf(quoted) : null,
    };
    this.messages.push(message);
    this.events.push({ message });
  }
  change(which: number, state: MessageState, count: number): void {
    const index = which % Math.max(1, this.messages.length);
    const message = this.messages[index];
    if (message === undefined) return;
    this.lastChange += 1;
    const text = state === 'posted' ? `edit ${this.lastChange}` : '';
    const changed = { ...message, state, text, reactions: { '👍': count }, change: this.lastChange };
    this.messages[index] = changed;
    for (const [at, each] of this.messages.entries())
      if (each.replyTo?.seq === changed.seq) this.messages[at] = { ...each, replyTo: quoteOf(changed) };
    this.events.push({ changed: { change: this.lastChange, message: this.present(index) } });
  }
  present(index: number): PostedMessage {
    return this.messages[index]!;
  }
  newest(count: number) {
    return { messages: this.messages.slice(-count), lastSeq: this.messages.length, afterChange: this.lastChange };
  }
  /** Present states, as changes are read from the database. */
  changesAfter(after: number): MessageChange[] {
    return this.events.flatMap((event) =>
      'changed' in event && event.changed.change > after
        ? [{ change: event.changed.change, message: this.present(event.changed.message.seq - 1) }]
        : [],
    );
  }
}
const ops = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('post' as const), replyTo: fc.option(fc.nat(50)) }),
    fc.record({
      kind: fc.constant('change' as const),
      which: fc.nat(50),
      state: fc.constantFrom<MessageState>('posted', 'posted', 'removed', 'withdrawn'),
      count: fc.nat(9),
    }),
    fc.record({ kind: fc.constant('join' as const), size: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('earlier' as const), size: fc.integer({ min: 1, max: 5 }) }),
  ),
  { maxLength: 60 },
);

describe('a channel as one page has it', () => {
  it('is the server’s state once every number is there, whatever came when, twice, or never', () => {
    fc.assert(
      fc.property(ops, fc.infiniteStream(fc.nat()), (steps, chances) => {
        const server = new Server();
        const log = new ChannelLog();
        const late: Server['events'] = [];
        const next = (): number => chances.next().value ?? 0;
        const hear = (event: Server['events'][number]): void => {
          if ('message' in event) log.add(event.message);
          else log.addChange(event.changed);
        };
        for (const step of steps) {
          const told = server.events.length;
          if (step.kind === 'post') server.post(step.replyTo);
          else if (step.kind === 'change') server.change(step.which, step.state, step.count);
          else if (step.kind === 'join') log.start(server.newest(step.size));
          else if (log.firstSeq !== undefined && log.firstSeq > 1)
            log.addEarlier(server.messages.slice(Math.max(0, log.firstSeq - 1 - step.size), log.firstSeq - 1));
          // At once, later, twice, or lost with the connection.
          for (const event of server.events.slice(told)) {
            const chance = next() % 4;
            if (chance < 2) hear(event);
            if (chance > 0) late.push(event);
          }
          if (late.length > 0 && next() % 3 === 0) hear(late.splice(next() % late.length, 1)[0]!);
        }
        if (log.lastSeq === undefined) log.start(server.newest(3));
        // What a client asks for when it sees that numbers are missing.
        for (const message of server.messages.slice(log.lastSeq)) log.add(message);
        for (const change of server.changesAfter(log.lastChange ?? 0)) log.addChange(change);
        expect(log.lastSeq).toBe(server.messages.length);
        expect(log.lastChange).toBe(server.lastChange);
        expect([log.hasGap, log.hasChangeGap]).toEqual([false, false]);
        expect(log.messages).toEqual(server.messages.slice((log.firstSeq ?? server.messages.length + 1) - 1));
      }),
      { numRuns: 300 },
    );
  });

  it('tells who moderates what was removed, in whichever order they are told', () => {
    const removed = { ...blank(1, ''), state: 'removed' as const, change: 1 };
    const whole = { ...removed, text: 'what was said' };
    for (const order of [
      [removed, whole],
      [whole, removed],
    ]) {
      const log = new ChannelLog();
      log.start({ messages: [blank(1, 'what was said')], lastSeq: 1, afterChange: 0 });
      for (const message of order) log.addChange({ change: 1, message });
      expect(log.messages).toEqual([whole]);
    }
  });

  it('keeps a message the same object while nothing happens to it', () => {
    const log = new ChannelLog();
    log.start({
      messages: [blank(1, 'a'), { ...blank(2, 'b'), replyTo: quoteOf(blank(1, 'a')) }],
      lastSeq: 2,
      afterChange: 0,
    });
    log.addChange({ change: 1, message: { ...blank(1, 'A'), change: 1 } });
    const before = log.messages;
    expect(before[1]?.replyTo?.text).toBe('A');
    log.add(blank(3, 'c'));
    expect(log.messages[1]).toBe(before[1]);
    expect(log.messages).not.toBe(before);
  });
});
