import {
  Handshake,
  MAX_FRAME_BYTES,
  PROTOCOL_VERSION,
  type PassRevokedReason,
  type RefusalBody,
  type RoomPassClaims,
} from '@app/contracts';
import type { Clock } from '@app/database';
import type { Logger } from '@app/observability';
import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { verifyRoomPass } from './room-pass.js';
import type { ServerCluster, ServerSignals } from './server-cluster.js';

/** A connection that does not say who it is within this time is closed. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Every socket was let in by a room pass; its claims change only by `pass:renew`. */
export interface PassHolder {
  claims: RoomPassClaims;
  /** Where it comes from: an IP address, of the person, not of the proxy in front of us. */
  address: string;
}
export interface SocketServerSettings {
  path: string;
  /** Origin the app is served from; sockets of other origins are refused (the page's own host is always fine). */
  publicUrl: string;
  publicKey: KeyObject;
  /** Whose passes are taken: those of rooms, unless it says otherwise. */
  audience?: RoomPassClaims['aud'];
  /** A proxy in front of us says where a connection comes from (`X-Forwarded-For`). */
  trustProxy?: boolean;
  /** Asked of a good pass last; refuses whom there is no room for. */
  mayEnter?: (holder: PassHolder) => RefusalBody | undefined;
  /** The other servers of the installation. */
  cluster?: ServerCluster;
  clock: Clock;
  logger: Logger;
}

export type PassSocket<In extends object, Out extends object> = Socket<In, Out, ServerSignals, PassHolder>;
export type PassServer<In extends object, Out extends object> = Server<In, Out, ServerSignals, PassHolder>;

/**
 * A socket.io server on `httpServer` that lets nobody in without a valid room pass. A frame over `MAX_FRAME_BYTES`
 * closes its socket and no other. socket.io's own state recovery stays off: channels number their messages.
 */
export function createPassServer<In extends object, Out extends object>(
  httpServer: HttpServer,
  settings: SocketServerSettings,
): PassServer<In, Out> {
  const server: PassServer<In, Out> = new Server(httpServer, {
    path: settings.path,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    connectTimeout: CONNECT_TIMEOUT_MS,
    perMessageDeflate: false,
    ...(settings.cluster === undefined ? {} : { adapter: settings.cluster.adapter }),
    transports: ['websocket', 'polling'],
    // Later requests of a polling session name its secret id instead; without CORS headers no other origin reads an answer.
    allowRequest: (request, answer) => {
      const isOwn = isOwnOrigin(request, settings.publicUrl);
      answer(isOwn ? null : 'origin', isOwn);
    },
  });
  const seen = new WeakSet<object>();
  server.use((socket, next) => {
    // One connection, one pass: a flood of handshakes on it would cost a signature check each, and nobody counts them.
    if (seen.has(socket.conn)) return void socket.conn.close();
    seen.add(socket.conn);
    const address = addressOf(socket, settings.trustProxy === true);
    void admit(socket.handshake.auth, address, settings).then((admitted) => {
      if ('code' in admitted) return next(Object.assign(new Error(admitted.code), { data: admitted }));
      socket.data.claims = admitted.claims;
      socket.data.address = address;
      forgetHandshake(socket);
      next();
    }, next);
  });
  return server;
}

/**
 * Tells every socket of this server, not those of others, and closes it; those clients come back by themselves. The HTTP
 * server is its owner's to close.
 */
export function closePassServer(server: Pick<Server, 'local' | 'engine' | 'of'>): void {
  server.local.disconnectSockets(true);
  void server.of('/').adapter.close();
  server.engine.close();
}

/**
 * What the proxy in front of us added to the end of `X-Forwarded-For`, else who called. What stands before it is the caller's
 * own word, and believing that would let everybody choose the address that limits count.
 */
function addressOf({ conn, handshake }: Pick<Socket, 'conn' | 'handshake'>, trustProxy: boolean): string {
  const forwardedFor = trustProxy ? handshake.headers['x-forwarded-for'] : undefined;
  const last = forwardedFor?.toString().split(',').at(-1)?.trim();
  return last === undefined || last === '' ? conn.remoteAddress : last;
}

const NOTHING = Object.freeze({});

/**
 * Lets go of what only the handshake needed: the request and the pass, more than a kilobyte of a silent socket's twelve.
 * @source socket.io's documentation, "Memory usage": `rawSocket.request = null`
 * @NOTE engine.io 6.6 holds the request of a WebSocket in a listener as long as it is open; nobody reads it any more, so it is
 * emptied. That of a socket which began by polling may still be at work.
 */
function forgetHandshake({ conn, handshake }: Pick<Socket, 'conn' | 'handshake'>): void {
  const { request } = conn;
  Reflect.set(conn, 'request', null);
  if (conn.transport.name === 'websocket' && !conn.upgraded)
    for (const key of Reflect.ownKeys(request)) Reflect.deleteProperty(request, key);
  handshake.headers = NOTHING;
  handshake.query = NOTHING;
  handshake.auth = NOTHING;
}

function isOwnOrigin(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  // Not a browser (tests, native clients): there is no cookie to abuse, the pass decides.
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

async function admit(
  auth: unknown,
  address: string,
  settings: SocketServerSettings,
): Promise<PassHolder | RefusalBody> {
  const handshake = Handshake.safeParse(auth);
  if (!handshake.success) return { code: 'bad-message', message: 'The handshake needs a pass and a protocol version.' };
  if (handshake.data.protocolVersion < PROTOCOL_VERSION) {
    return { code: 'client-too-old', message: 'Reload the page to get the current version.' };
  }
  const verified = await verifyRoomPass(handshake.data.pass, settings.publicKey, settings.clock, settings.audience);
  if (!verified.ok) return { code: verified.code, message: verified.message };
  const holder = { claims: verified.value, address };
  return settings.mayEnter?.(holder) ?? holder;
}

/** What a socket must be able to do for its pass to end. */
export interface RevocableSocket {
  emit(event: 'pass:revoked', message: { reason: PassRevokedReason }): unknown;
  disconnect(close: boolean): unknown;
}

/** Says why, then closes the socket for good. */
export function revoke(socket: RevocableSocket, reason: PassRevokedReason): void {
  socket.emit('pass:revoked', { reason });
  socket.disconnect(true);
}
