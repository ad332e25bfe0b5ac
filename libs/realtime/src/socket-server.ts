import {
  Handshake,
  MAX_FRAME_BYTES,
  PROTOCOL_VERSION,
  RenewPass,
  type Ack,
  type PassRevokedReason,
  type RefusalBody,
  type RefusalCode,
  type RoomPassClaims,
} from '@app/contracts';
import type { Clock } from '@app/database';
import type { Logger } from '@app/observability';
import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { ZodType, z } from 'zod';
import { TokenBucket } from './rate-limit.js';
import { verifyRoomPass } from './room-pass.js';

/** Messages a socket may send at once, and each second after that. Ordinary use is far below; a flood is told to wait. */
const MESSAGE_BURST = 120;
const MESSAGES_PER_S = 40;
/** Refused messages after which a flooding socket is closed. */
const MAX_FLOOD = 1_000;

/** Every socket was let in by a room pass; its claims change only by `pass:renew`. */
export interface PassHolder {
  claims: RoomPassClaims;
}
export interface SocketServerSettings {
  path: string;
  /** Origin the app is served from; sockets of other origins are refused (the page's own host is always fine). */
  publicUrl: string;
  publicKey: KeyObject;
  clock: Clock;
  logger: Logger;
  /** Has this pass been revoked? Asked at each handshake and renewal. */
  isRevoked?: (claims: RoomPassClaims) => boolean;
}

// socket.io's event maps are structural: any interface of functions. Handlers below are typed by their schema instead.
type Events = Record<string, (...args: never[]) => void>;
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface of events has no index signature
type EventMap = {};
export type PassSocket<In extends EventMap, Out extends EventMap> = Socket<In, Out, Events, PassHolder>;
export type PassServer<In extends EventMap, Out extends EventMap> = Server<In, Out, Events, PassHolder>;

export const refuse = <Code extends RefusalCode>(code: Code, message: string, retryAfterSeconds?: number): { ok: false } & RefusalBody<Code> =>
  retryAfterSeconds === undefined ? { ok: false, code, message } : { ok: false, code, message, retryAfterSeconds };
export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A socket.io server on `httpServer` that lets nobody in without a valid room pass. socket.io's own state recovery stays off: channels number their messages. */
export function createPassServer<In extends EventMap, Out extends EventMap>(httpServer: HttpServer, settings: SocketServerSettings): PassServer<In, Out> {
  const server: PassServer<In, Out> = new Server(httpServer, {
    path: settings.path,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    transports: ['websocket', 'polling'],
    allowRequest: (request, answer) => answer(isOwnOrigin(request, settings.publicUrl) ? null : 'origin', isOwnOrigin(request, settings.publicUrl)),
  });
  server.use((socket, next) => {
    void admit(socket, settings).then((refusal) => {
      if (refusal === undefined) return next();
      next(Object.assign(new Error(refusal.code), { data: refusal }));
    }, next);
  });
  return server;
}

function isOwnOrigin(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  // Not a browser (tests, native clients): there is no cookie to abuse, the pass decides.
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

async function admit(socket: Socket<EventMap, EventMap, Events, PassHolder>, settings: SocketServerSettings): Promise<RefusalBody | undefined> {
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success) return { code: 'bad-message', message: 'The handshake needs a pass and a protocol version.' };
  if (handshake.data.protocolVersion < PROTOCOL_VERSION) return { code: 'client-too-old', message: 'Reload the page to get the current version.' };
  const verified = await verifyRoomPass(handshake.data.pass, settings.publicKey, settings.clock);
  if (!verified.ok) return { code: verified.code, message: verified.message };
  if (settings.isRevoked?.(verified.value)) return { code: 'pass-revoked', message: 'This pass was withdrawn.' };
  socket.data.claims = verified.value;
  return undefined;
}

/** One handler per message. It gets the parsed message and answers with `accept(…)` or `refuse(…)`. */
export interface MessageHandler<Schema extends ZodType, T> {
  schema: Schema;
  handle: (message: z.infer<Schema>) => Promise<Ack<T>> | Ack<T>;
}
// The table's values differ in their schema; `on()` below keeps each pair together.
export type MessageTable = Record<string, { schema: ZodType; handle: (message: never) => Promise<Ack<unknown>> | Ack<unknown> }>;

/** Pairs a schema with its handler, so that a table keeps both typed. */
export const on = <Schema extends ZodType, T>(schema: Schema, handle: (message: z.infer<Schema>) => Promise<Ack<T>> | Ack<T>): MessageHandler<Schema, T> => ({ schema, handle });

/**
 * Serves a socket's messages from a table: each is counted, parsed by its schema, handled, acknowledged.
 * Unknown or malformed ones are answered `bad-message`; a handler that throws is logged once and answered `internal`.
 * `pass:renew` is served here; a pass that runs out closes the socket after `pass:revoked`.
 */
export function serveMessages(socket: PassSocket<EventMap, EventMap>, table: MessageTable, settings: SocketServerSettings, burst = MESSAGE_BURST): void {
  const bucket = new TokenBucket(burst, MESSAGES_PER_S, settings.clock);
  let flood = 0;
  const expiry = new PassExpiry(socket, settings.clock);
  const withRenewal: MessageTable = { ...table, 'pass:renew': on(RenewPass, async ({ pass }) => renew(socket, pass, settings, expiry)) };

  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const ack = typeof last === 'function' ? (last as (answer: Ack<unknown>) => void) : () => undefined;
    const waitSeconds = bucket.take();
    if (waitSeconds > 0) {
      flood += 1;
      if (flood > MAX_FLOOD) return void socket.disconnect(true);
      return ack(refuse('rate-limited', `Too many messages; try again in ${waitSeconds} s.`, waitSeconds));
    }
    const entry = Object.hasOwn(withRenewal, name) ? withRenewal[name] : undefined;
    if (entry === undefined) return ack(refuse('bad-message', 'There is no such message.'));
    const parsed = entry.schema.safeParse(typeof args[0] === 'function' ? {} : (args[0] ?? {}));
    if (!parsed.success) {
      const where = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'message'}: ${issue.message}`).join('; ');
      return ack(refuse('bad-message', where));
    }
    void (async () => {
      try {
        ack(await entry.handle(parsed.data as never));
      } catch (error) {
        settings.logger.error({ err: error, message: name, socketId: socket.id }, 'a socket message failed');
        ack(refuse('internal', `Something went wrong here (${socket.id}).`));
      }
    })();
  });
}

class PassExpiry {
  private timer: NodeJS.Timeout | undefined;
  constructor(
    private readonly socket: PassSocket<EventMap, EventMap>,
    private readonly clock: Clock,
  ) {
    this.arm();
    socket.on('disconnect', () => clearTimeout(this.timer));
  }
  arm(): void {
    clearTimeout(this.timer);
    const leftMs = this.socket.data.claims.exp * 1_000 - this.clock.now().getTime();
    this.timer = setTimeout(() => revoke(this.socket, 'expired'), Math.max(0, leftMs));
    this.timer.unref();
  }
}

async function renew(
  socket: PassSocket<EventMap, EventMap>,
  pass: string,
  settings: SocketServerSettings,
  expiry: PassExpiry,
): Promise<Ack<{ expiresAt: string }>> {
  const verified = await verifyRoomPass(pass, settings.publicKey, settings.clock);
  if (!verified.ok) return verified;
  const { claims } = socket.data;
  if (verified.value.sub !== claims.sub || verified.value.room !== claims.room) {
    return refuse('pass-invalid', 'A renewed pass is for the same participant and room.');
  }
  if (settings.isRevoked?.(verified.value)) return refuse('pass-revoked', 'This pass was withdrawn.');
  socket.data.claims = verified.value;
  expiry.arm();
  return accept({ expiresAt: new Date(verified.value.exp * 1_000).toISOString() });
}

/** Says why, then closes the socket for good. */
export function revoke(socket: PassSocket<EventMap, EventMap>, reason: PassRevokedReason): void {
  (socket as unknown as Socket<EventMap, { 'pass:revoked': (message: { reason: PassRevokedReason }) => void }>).emit('pass:revoked', { reason });
  socket.disconnect(true);
}
