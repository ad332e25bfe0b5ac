import {
  PROTOCOL_VERSION,
  CHAT_SOCKET_PATH,
  ROOM_PASS_AUDIENCE,
  ROOM_PASS_ISSUER,
  type Ack,
  type ChatClientToServer,
  type ChatServerToClient,
  type RoomPassClaims,
} from '@app/contracts';
import { signRoomPass } from '@app/realtime';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { unpackBatches } from '../../../apps/web/src/clients/chat/index.js';

export type TestSocket = Socket<ChatServerToClient, ChatClientToServer>;

/** The keys of one test run. */
export const keys = generateKeyPairSync('ed25519');

/** A session to chat in. */
export async function aSession(dataSource: DataSource): Promise<string> {
  const [summitId, sessionId] = [uuidv7(), uuidv7()];
  await dataSource.query(
    `INSERT INTO summits (id, slug, title, format, time_zone, starts_on, ends_on, languages, record, created_at, updated_at)
     VALUES ($1, $2, '{"en":"Summit"}', 'online', 'UTC', '2022-12-20', '2022-12-20', '{en}', '{}', now(), now())`,
    [summitId, `summit-${summitId}`],
  );
  await dataSource.query(
    `INSERT INTO sessions (id, summit_id, slug, kind, title, starts_at, ends_at, status, languages, revision, created_at, updated_at)
     VALUES ($1, $2, $3, 'panel', '{"en":"Session"}', '2022-12-20T06:00Z', '2022-12-20T08:00Z', 'published', '{en}', 1, now(), now())`,
    [sessionId, summitId, `session-${sessionId}`],
  );
  return sessionId;
}

export function claimsFor(room: string, wishes: Partial<RoomPassClaims> = {}): RoomPassClaims {
  const nowS = Math.floor(Date.now() / 1_000);
  return {
    iss: ROOM_PASS_ISSUER,
    aud: ROOM_PASS_AUDIENCE,
    sub: randomUUID(),
    jti: randomUUID(),
    room,
    role: 'attendee',
    rights: ['watch', 'chat'],
    name: 'Ayesha',
    language: 'en',
    iat: nowS,
    exp: nowS + 600,
    ...wishes,
  };
}

export const passFor = (room: string, wishes: Partial<RoomPassClaims> = {}): Promise<string> =>
  signRoomPass(claimsFor(room, wishes), keys.privateKey);

/** A stock client, connected or refused; it does not come back by itself. */
export function connect(
  origin: string,
  pass: string,
  options: Partial<ManagerOptions & SocketOptions> = {},
): TestSocket {
  return io(origin, {
    path: CHAT_SOCKET_PATH,
    auth: { pass, protocolVersion: PROTOCOL_VERSION },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...options,
  });
}

/** `undefined` when connected, else what the server said. */
export function admission(socket: TestSocket): Promise<(Error & { data?: { code: string } }) | undefined> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('connect_error', resolve);
  });
}

/** A connected and joined client that keeps what it hears. */
export async function joined(origin: string, pass: string, options: Partial<ManagerOptions & SocketOptions> = {}) {
  const socket = connect(origin, pass, options);
  unpackBatches(socket);
  const heard = {
    seqs: [] as number[],
    texts: [] as string[],
    stages: [] as number[],
    presences: [] as { attendeeCount: number }[],
  };
  socket.on('chat:message-posted', ({ seq, text }) => {
    heard.seqs.push(seq);
    heard.texts.push(text);
  });
  socket.on('stage:state-changed', ({ version }) => heard.stages.push(version));
  socket.on('presence:counted', (presence) => heard.presences.push(presence));
  const refused = await admission(socket);
  if (refused !== undefined) throw refused;
  const channel = granted(await socket.emitWithAck('chat:join-channel', {}));
  return {
    socket,
    heard,
    channel,
    send: (text: string, clientMessageId: string = randomUUID()) =>
      socket.emitWithAck('chat:send-message', { clientMessageId, text }),
  };
}

export function granted<T>(answer: Ack<T>): T {
  if (!answer.ok) throw new Error(`refused ${answer.code}: ${answer.message}`);
  return answer.value;
}

/** Waits for a condition; its last value is the error when it never holds. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  describe: () => unknown = () => '',
  deadlineMs = 15_000,
): Promise<void> {
  const endMs = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`did not happen in ${deadlineMs} ms: ${JSON.stringify(describe())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const closed = (socket: TestSocket): Promise<string> =>
  new Promise((resolve) => (socket.connected ? socket.once('disconnect', resolve) : resolve('already')));
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
