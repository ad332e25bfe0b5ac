import { Manager } from 'socket.io-client';
import { expect, it } from 'vitest';
import type { ChatSocket } from './room-extension.js';
import { unpackBatches } from './room-batch.js';

function aSocket() {
  const socket: ChatSocket = new Manager({ autoConnect: false }).socket('/');
  unpackBatches(socket);
  const heard: unknown[] = [];
  socket.on('chat:messages-skipped', ({ lastSeq }) => heard.push(lastSeq));
  const batch = (...events: [string, ...unknown[]][]): void => {
    for (const listener of socket.listeners('room:batch')) listener(events);
  };
  return { socket, heard, batch };
}

it('hands each event of a batch to who listens for it, in order', () => {
  const { socket, heard, batch } = aSocket();
  socket.on('pass:revoked', ({ reason }) => heard.push(reason));
  batch(
    ['chat:messages-skipped', { lastSeq: 1 }],
    ['pass:revoked', { reason: 'ended' }],
    ['unknown:event', 'from a newer server'],
    ['chat:messages-skipped', { lastSeq: 2 }],
  );
  expect(heard).toEqual([1, 'ended', 2]);
});

it('stops in the middle when nobody listens any more', () => {
  const { socket, heard, batch } = aSocket();
  socket.on('pass:revoked', () => socket.removeAllListeners());
  batch(['chat:messages-skipped', { lastSeq: 1 }], ['pass:revoked', {}], ['chat:messages-skipped', { lastSeq: 2 }]);
  expect(heard).toEqual([1]);
});
