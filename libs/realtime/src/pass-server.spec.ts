import { PROTOCOL_VERSION, ROOM_PASS_AUDIENCE, ROOM_PASS_ISSUER } from '@app/contracts';
import { systemClock } from '@app/database';
import { createLogger } from '@app/observability';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { closePassServer, createPassServer } from './pass-server.js';
import { signRoomPass } from './room-pass.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const http = createServer();
const server = createPassServer(http, {
  path: '/sockets/test',
  publicUrl: 'http://canopy.example',
  publicKey,
  clock: systemClock,
  logger: createLogger('test', 'silent'),
});
let pass: string;
let port: number;

beforeAll(async () => {
  const nowS = Math.floor(Date.now() / 1_000);
  pass = await signRoomPass(
    {
      iss: ROOM_PASS_ISSUER,
      aud: ROOM_PASS_AUDIENCE,
      sub: uuidv7(),
      jti: uuidv7(),
      room: uuidv7(),
      role: 'attendee',
      rights: ['watch'],
      name: 'Ana',
      language: 'en',
      iat: nowS,
      exp: nowS + 60,
    },
    privateKey,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  ({ port } = http.address() as AddressInfo);
});
afterAll(async () => {
  closePassServer(server);
  await new Promise((resolve) => http.close(resolve));
});

it('closes a connection that shows more than one pass', async () => {
  const connection = new WebSocket(`ws://127.0.0.1:${port}/sockets/test/?EIO=4&transport=websocket`);
  const handshake = `40${JSON.stringify({ pass, protocolVersion: PROTOCOL_VERSION })}`;
  connection.on('open', () => [1, 2, 3].forEach(() => connection.send(handshake)));
  await new Promise((resolve) => connection.once('close', resolve));
  await expect.poll(() => server.sockets.sockets.size).toBe(0);
});

it('lets somebody in who comes back with a better pass', async () => {
  const auth = { pass: `${pass}x`, protocolVersion: PROTOCOL_VERSION };
  const socket = io(`http://127.0.0.1:${port}`, { path: '/sockets/test', transports: ['websocket'], auth });
  const refused = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
  expect(refused).toMatchObject({ data: { code: 'pass-invalid' } });
  auth.pass = pass;
  const connected = new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.connect();
  await connected;
  socket.close();
});
