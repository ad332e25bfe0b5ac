import type { Ack } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.js';

type Message = { clientMessageId: string };
const ok: Ack<unknown> = { ok: true, value: {} };
const taken: Ack<unknown> = { ok: false, code: 'caption-taken', message: 'Somebody writes.' };

/** An outbox whose server answers as told, one answer for each message it is sent; nothing when it has no answer left. */
function anOutbox(...answers: (Ack<unknown> | undefined)[]) {
  const sent: string[] = [];
  let changes = 0;
  const outbox = new Outbox<Message>(
    async ({ clientMessageId }) => {
      sent.push(clientMessageId);
      return answers.shift();
    },
    () => (changes += 1),
  );
  return { outbox, sent, changes: () => changes, add: (id: string) => outbox.add({ clientMessageId: id }) };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an outbox', () => {
  it('sends one after the other and forgets what was acknowledged', async () => {
    const { outbox, sent, add, changes } = anOutbox(ok, ok);
    add('one');
    add('two');
    expect(outbox.messages.map(({ clientMessageId }) => clientMessageId)).toEqual(['one', 'two']);
    await settled();
    expect([sent, outbox.messages]).toEqual([['one', 'two'], []]);
    expect(changes()).toBe(4);
  });

  it('keeps what got no answer for the next connection, in order', async () => {
    const { outbox, sent, add } = anOutbox(undefined, ok, ok);
    add('one');
    add('two');
    await settled();
    expect(outbox.messages).toHaveLength(2);
    await outbox.flush();
    expect([sent, outbox.messages]).toEqual([['one', 'one', 'two'], []]);
  });

  it('marks what was refused, goes on with the others, and sends it again when asked', async () => {
    const { outbox, sent, add } = anOutbox(taken, ok, ok);
    add('one');
    add('two');
    await settled();
    expect(outbox.messages).toMatchObject([
      { clientMessageId: 'one', status: 'failed', refusal: { code: 'caption-taken' } },
    ]);
    outbox.resend('one');
    await settled();
    expect([sent, outbox.messages]).toEqual([['one', 'two', 'one'], []]);
  });

  it('forgets what is given up; what it does not know changes nothing', async () => {
    const { outbox, add, changes } = anOutbox(taken);
    add('one');
    await settled();
    const before = changes();
    outbox.remove('other');
    expect(changes()).toBe(before);
    outbox.remove('one');
    expect(outbox.messages).toEqual([]);
  });
});
