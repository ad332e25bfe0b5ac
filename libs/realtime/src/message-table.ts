import { RenewPass, type Ack, type AckCallback, type RoomPassClaims } from '@app/contracts';
import type { ZodType } from 'zod';
import { refuse } from './acks.js';
import { backlogBytes, cutConnection, type EngineConnection } from './engine-connection.js';
import { LivePass } from './live-pass.js';
import type { PassHolder, RevocableSocket, SocketServerSettings } from './pass-server.js';
import { TokenBucket } from './rate-limit.js';

/** Messages a socket may send at once, and each second after that. Ordinary use is far below; a flood is told to wait. */
const MESSAGE_BURST = 120;
const MESSAGES_PER_S = 40;
/** Refused messages after which a flooding socket is closed. */
const MAX_FLOOD = 1_000;
/** A socket that asks and does not read its answers is closed at this many unsent bytes. */
const MAX_BACKLOG_BYTES = 8 * 1024 * 1024;

/** Parses one kind of message and answers it; made by `on`. */
export interface MessageHandler<Message, Value, Sender> {
  schema: ZodType<Message>;
  answer: (payload: unknown, sender: Sender) => Promise<Ack<Value>>;
}
type AnyHandler<Sender> = Pick<MessageHandler<unknown, unknown, Sender>, 'answer'>;

type Order<Message, Value> = (message: Message, ack: AckCallback<Value>) => void;
/**
 * A handler for each order of a contract (`ChatClientToServer`, …) with its message and answer; `pass:renew` is served for
 * all. With a `Sender` one table serves all sockets, and each handler is told whose message it is.
 */
export type MessageTable<In, Sender = unknown> = {
  [Name in Exclude<keyof In, 'pass:renew'>]: In[Name] extends Order<infer Message, infer Value>
    ? MessageHandler<Message, Value, Sender>
    : never;
};

/** Parses a message by its schema, then handles it: `handle` answers with `accept(…)` or `refuse(…)`. */
export function on<Message, Value, Sender = unknown>(
  schema: ZodType<Message>,
  handle: (message: Message, sender: Sender) => Promise<Ack<Value>> | Ack<Value>,
): MessageHandler<Message, Value, Sender> {
  return {
    schema,
    answer: async (payload, sender) => {
      const parsed = schema.safeParse(payload);
      if (parsed.success) return handle(parsed.data, sender);
      const where = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'message'}: ${message}`);
      return refuse('bad-message', where.join('; '));
    },
  };
}

interface ServedSocket extends RevocableSocket {
  id: string;
  data: PassHolder;
  conn: EngineConnection;
  onAny(listener: (name: string, ...args: unknown[]) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

/**
 * Serves a socket's messages from a table: each is counted, parsed by its schema, handled, acknowledged.
 * Unknown or malformed ones are answered `bad-message`; a handler that throws is logged once and answered `internal`.
 * A pass that runs out closes the socket after `pass:revoked`; `onRenewed` is told of new rights or a new name.
 */
export function serveMessages<In extends object, Sender extends ServedSocket>(
  socket: Sender,
  table: MessageTable<In, Sender>,
  settings: SocketServerSettings,
  onRenewed?: (claims: RoomPassClaims) => void,
): void {
  const bucket = new TokenBucket(MESSAGE_BURST, MESSAGES_PER_S, settings.clock);
  const pass = new LivePass(socket, settings);
  socket.on('disconnect', () => pass.close());
  let flood = 0;

  socket.onAny((name, ...args) => {
    const answer = ackOf(args);
    const waitSeconds = bucket.take();
    if (waitSeconds > 0) flood += 1;
    if (flood > MAX_FLOOD) return void socket.disconnect(true);
    if (backlogBytes(socket.conn) > MAX_BACKLOG_BYTES) return cutConnection(socket.conn);
    if (waitSeconds > 0) {
      return answer(refuse('rate-limited', `Too many messages; try again in ${waitSeconds} s.`, waitSeconds));
    }
    const handler =
      name === 'pass:renew'
        ? on(RenewPass, ({ pass: token }) => pass.renew(token, onRenewed))
        : handlerOf<Sender>(table, name);
    if (handler === undefined) return answer(refuse('bad-message', 'There is no such message.'));
    const payload = typeof args[0] === 'function' ? {} : (args[0] ?? {});
    void handler.answer(payload, socket).then(answer, (error: unknown) => {
      settings.logger.error({ err: error, message: name, socketId: socket.id }, 'a socket message failed');
      answer(refuse('internal', `Something went wrong here (${socket.id}).`));
    });
  });
}

/** Only what stands in the table itself: `toString` is no message. */
function handlerOf<Sender>(table: object, name: string): AnyHandler<Sender> | undefined {
  return Object.hasOwn(table, name) ? (table as Record<string, AnyHandler<Sender>>)[name] : undefined;
}

/** The client's callback; whoever sent none is not answered. */
function ackOf(args: readonly unknown[]): (answer: Ack<unknown>) => void {
  const last = args.at(-1);
  if (typeof last !== 'function') return () => undefined;
  return last as (answer: Ack<unknown>) => void;
}
