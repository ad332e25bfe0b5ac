import type { Ack, PostedText } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelWriter, type MessageDraft, type MessageStore } from './channel-writer.js';

const CHANNEL = 'channel';
const keyOf = ({ author, clientMessageId }: Pick<MessageDraft, 'author' | 'clientMessageId'>): string =>
  `${author.participantId}/${clientMessageId}`;

/** What PostgreSQL promises of the two statements, and the ways in which it can fail. */
class FakeStore implements MessageStore {
  readonly messages: PostedText[] = [];
  readonly batches: number[] = [];
  /** For each append in turn: fails before it is kept, or after (the answer was lost); `ok` when there are none left. */
  outcomes: ('ok' | 'lost-before' | 'lost-after' | 'bug')[] = [];

  async append(_channelId: string, drafts: readonly MessageDraft[], postedAt: Date): Promise<number | 'sent-before'> {
    const outcome = this.outcomes.shift() ?? 'ok';
    await new Promise((resolve) => setImmediate(resolve));
    if (outcome === 'lost-before') throw new Error('Connection terminated unexpectedly');
    if (outcome === 'bug') throw new Error('column "seq" does not exist');
    const kept = new Set(this.messages.map(keyOf));
    if (drafts.some((draft) => kept.has(keyOf(draft)))) return 'sent-before';
    const firstSeq = this.messages.length + 1;
    drafts.forEach((draft, index) =>
      this.messages.push({ ...draft, channelId: CHANNEL, seq: firstSeq + index, postedAt: postedAt.toISOString() }),
    );
    this.batches.push(drafts.length);
    if (outcome === 'lost-after') throw new Error('Connection terminated unexpectedly');
    return firstSeq;
  }

  async findSent(_channelId: string, drafts: readonly MessageDraft[]): Promise<PostedText[]> {
    const asked = new Set(drafts.map(keyOf));
    return this.messages.filter((message) => asked.has(keyOf(message)));
  }
}

const draft = (clientMessageId: string, participantId = 'ayesha'): MessageDraft => ({
  messageId: `${participantId}-${clientMessageId}`,
  clientMessageId,
  author: { participantId, name: participantId, role: 'attendee' },
  text: `text of ${clientMessageId}`,
});

function aWriter(store: MessageStore, maxQueued = 1_000): { writer: ChannelWriter; committed: number[] } {
  const committed: number[] = [];
  const writer = new ChannelWriter({
    channelId: CHANNEL,
    store,
    maxQueued,
    clock: { now: () => new Date('2022-12-20T06:00:00Z') },
    onCommitted: (messages) => committed.push(...messages.map(({ seq }) => seq)),
    onFailed: () => undefined,
  });
  return { writer, committed };
}
const seqOf = (answer: Ack<PostedText>): number | string => (answer.ok ? answer.value.seq : answer.code);

describe('the writer of a channel', () => {
  it('commits together what arrives together, and what arrives meanwhile next', async () => {
    const store = new FakeStore();
    const { writer, committed } = aWriter(store);
    const first = ['a', 'b', 'c'].map((id) => writer.post(draft(id)));
    await new Promise((resolve) => setImmediate(resolve));
    const second = ['d', 'e'].map((id) => writer.post(draft(id)));
    expect((await Promise.all([...first, ...second])).map(seqOf)).toEqual([1, 2, 3, 4, 5]);
    expect(store.batches).toEqual([3, 2]);
    expect(committed).toEqual([1, 2, 3, 4, 5]);
  });

  it('knows a repeated message, in the same batch, in a later one, and beside new ones', async () => {
    const store = new FakeStore();
    const { writer } = aWriter(store);
    const same = [writer.post(draft('a')), writer.post(draft('a')), writer.post(draft('b'))];
    expect((await Promise.all(same)).map(seqOf)).toEqual([1, 1, 2]);
    const later = ['b', 'c', 'a', 'd'].map((id) => writer.post(draft(id)));
    expect((await Promise.all(later)).map(seqOf)).toEqual([2, 3, 1, 4]);
    expect(store.messages.map(({ clientMessageId }) => clientMessageId)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes the same client id from two people as two messages', async () => {
    const { writer } = aWriter(new FakeStore());
    expect((await Promise.all([writer.post(draft('a', 'one')), writer.post(draft('a', 'two'))])).map(seqOf)).toEqual([
      1, 2,
    ]);
  });

  it('refuses while the database is away and says when to come back; then goes on without a gap', async () => {
    const store = new FakeStore();
    store.outcomes = ['lost-before', 'ok'];
    const { writer } = aWriter(store);
    expect(await writer.post(draft('a'))).toMatchObject({ ok: false, code: 'unavailable', retryAfterSeconds: 2 });
    expect(seqOf(await writer.post(draft('a')))).toBe(1);
  });

  it('finds a message again whose commit was not heard of', async () => {
    const store = new FakeStore();
    store.outcomes = ['lost-after'];
    const { writer } = aWriter(store);
    expect(seqOf(await writer.post(draft('a')))).toBe('unavailable');
    expect((await Promise.all([writer.post(draft('a')), writer.post(draft('b'))])).map(seqOf)).toEqual([1, 2]);
  });

  it('does not ask anybody to repeat what a mistake of ours refuses', async () => {
    const store = new FakeStore();
    store.outcomes = ['bug'];
    expect(seqOf(await aWriter(store).writer.post(draft('a')))).toBe('internal');
  });

  it('holds no more than it may', async () => {
    const { writer } = aWriter(new FakeStore(), 2);
    const answers = await Promise.all(['a', 'b', 'c'].map((id) => writer.post(draft(id))));
    expect(answers.map(seqOf)).toEqual([1, 2, 'unavailable']);
  });

  it('closes with everything answered that it took', async () => {
    const { writer } = aWriter(new FakeStore());
    const taken = ['a', 'b'].map((id) => writer.post(draft(id)));
    await writer.close();
    expect(writer.isIdle).toBe(true);
    expect((await Promise.all(taken)).map(seqOf)).toEqual([1, 2]);
    expect(seqOf(await writer.post(draft('c')))).toBe('unavailable');
  });

  it('numbers every acknowledged message once and without a gap, whatever is repeated and whatever fails', async () => {
    const send = fc.record({
      participant: fc.constantFrom('one', 'two'),
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      waits: fc.boolean(),
    });
    const outcome = fc.constantFrom<FakeStore['outcomes'][number][]>('ok', 'ok', 'lost-before', 'lost-after');
    await fc.assert(
      fc.asyncProperty(
        fc.array(send, { maxLength: 30 }),
        fc.array(outcome, { maxLength: 10 }),
        async (sends, outcomes) => {
          const store = new FakeStore();
          store.outcomes = [...outcomes];
          // Two servers write the same channel.
          const writers = [aWriter(store).writer, aWriter(store).writer];
          const answers: Promise<[string, Ack<PostedText>]>[] = [];
          for (const [index, { participant, id, waits }] of sends.entries()) {
            const message = draft(id, participant);
            answers.push(writers[index % 2]!.post(message).then((answer) => [keyOf(message), answer]));
            if (waits) await answers.at(-1);
          }
          const seqByKey = new Map<string, number>();
          for (const [key, answer] of await Promise.all(answers)) {
            if (!answer.ok) continue;
            expect(seqByKey.get(key) ?? answer.value.seq).toBe(answer.value.seq);
            seqByKey.set(key, answer.value.seq);
          }
          expect(store.messages.map(({ seq }) => seq)).toEqual(store.messages.map((_, index) => index + 1));
          expect(new Set(store.messages.map(keyOf)).size).toBe(store.messages.length);
          for (const [key, seq] of seqByKey) expect(keyOf(store.messages[seq - 1]!)).toBe(key);
        },
      ),
    );
  });

  it("keeps everybody's own messages in the order they were sent, with two batches on their way", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(4), pause: fc.boolean() }), { minLength: 1, maxLength: 120 }),
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        async (sendings, delays) => {
          const store = new FakeStore();
          const append = store.append.bind(store);
          let appends = 0;
          // Whichever comes to the channel's row first is numbered first.
          store.append = async (...args) => {
            for (let turns = delays[(appends += 1) % delays.length] ?? 0; turns > 0; turns -= 1)
              await new Promise((resolve) => setImmediate(resolve));
            return append(...args);
          };
          const writer = new ChannelWriter({
            channelId: CHANNEL,
            store,
            maxQueued: 1_000,
            batchesAtOnce: 2,
            clock: { now: () => new Date('2022-12-20T06:00:00Z') },
            onCommitted: () => undefined,
            onFailed: () => undefined,
          });
          const answers = [];
          for (const [index, { who, pause }] of sendings.entries()) {
            answers.push(writer.post(draft(String(index), `person ${who}`)));
            if (pause) await new Promise((resolve) => setImmediate(resolve));
          }
          await writer.close();
          const seqs = (await Promise.all(answers)).map(seqOf);
          expect(seqs.toSorted((a, b) => Number(a) - Number(b))).toEqual(sendings.map((_, index) => index + 1));
          for (const person of new Set(sendings.map(({ who }) => who))) {
            const own = seqs.filter((_, index) => sendings[index]?.who === person);
            expect(own).toEqual(own.toSorted((a, b) => Number(a) - Number(b)));
          }
          expect(writer.isIdle).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
