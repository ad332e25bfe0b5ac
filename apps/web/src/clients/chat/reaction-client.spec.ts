import type { Ack, ChatServerToClient, Reaction, ReactionCounts } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { ReactionClient } from './reaction-client.js';
import type { ChatSocket } from './room-extension.js';

type Listeners = { [Name in keyof ChatServerToClient]?: ChatServerToClient[Name] };

/** A client on a socket that answers as told. */
function aRoom(answer: Ack<object> = { ok: true, value: {} }) {
  const listeners: Listeners = {};
  const socket = {
    on: (name: keyof Listeners, listener: never) => (listeners[name] = listener),
    timeout: () => ({ emitWithAck: async () => answer }),
  } as unknown as ChatSocket;
  const client = new ReactionClient();
  const told: ReactionCounts[] = [];
  client.onCounts((counts) => told.push(counts));
  client.connected(socket);
  return {
    client,
    told,
    count: (counts: ReactionCounts) => listeners['reaction:counted']?.({ counts }),
    turn: (areOn: boolean) => listeners['reaction:switched']?.({ areOn }),
    again: () => (client.left(), client.connected(socket)),
    settled: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
  };
}

describe('reactions', () => {
  it('of one’s own are shown once: when they are taken, not again in the room’s count', async () => {
    const { client, told, count, settled } = aRoom();
    await client.send('heart');
    await client.send('heart');
    count({ heart: 1 });
    count({ heart: 3, applause: 2 });
    count({ heart: 1 });
    await settled();
    expect(told).toEqual([{ heart: 1 }, { heart: 1 }, { heart: 2, applause: 2 }, { heart: 1 }]);
    expect(client.getSnapshot().heard).toEqual({ heart: 5, applause: 2 });
  });

  it('that are refused are not shown, and say why until one is taken', async () => {
    const { client, told, settled } = aRoom({ ok: false, code: 'rate-limited', message: '', retryAfterSeconds: 1 });
    await client.send('wow');
    await settled();
    expect([told, client.getSnapshot().refusal]).toEqual([[], 'rate-limited']);
  });

  it('without a connection are over', async () => {
    const { client, told } = aRoom();
    client.left();
    await client.send('wow' satisfies Reaction);
    expect(told).toEqual([]);
  });

  it('are on where nothing else was told, also after a break in which they were switched on again', async () => {
    const { client, turn, again, settled } = aRoom();
    turn(false);
    client.joined();
    await settled();
    expect(client.getSnapshot().areOn).toBe(false);
    again();
    client.joined();
    await settled();
    expect(client.getSnapshot().areOn).toBe(true);
  });
});
