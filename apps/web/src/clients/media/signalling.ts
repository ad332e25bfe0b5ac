import {
  PROTOCOL_VERSION,
  type Ack,
  type AckCallback,
  type MediaClientToServer,
  type MediaServerToClient,
  type RefusalBody,
  type RefusalCode,
} from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import type { MediaPass, PassSource } from './media-room.js';
import { renewalMs } from './waiting.js';

type Orders = MediaClientToServer;
export type OrderName = keyof Orders;
export type MessageOf<Name extends keyof Orders> = Parameters<Orders[Name]>[0];
export type AnswerOf<Name extends keyof Orders> = Parameters<Orders[Name]>[1] extends AckCallback<infer T> ? T : never;

/** Facts that end the conversation are dealt with here; the others belong to the session. */
type EndingFact = 'pass:revoked' | 'media:room-closed';
export type FactHandlers = Omit<MediaServerToClient, EndingFact>;

/** Why a conversation with the server is over. `lost`: try again. */
export type SignallingEnd =
  { kind: 'lost' } | { kind: 'ended'; reason: 'ended' | 'cancelled' } | { kind: 'refused'; code: RefusalCode };
export const LOST: SignallingEnd = { kind: 'lost' };

/** An order that isn't answered for this long means that the connection is dead. */
const ANSWER_WITHIN_MS = 10_000;
/** As long as a bad network takes; somebody who asks whether there is one at all does not wait longer. */
const PING_WITHIN_MS = 2_500;
const CONNECT_WITHIN_MS = 10_000;
/** After a renewal that failed. */
const RENEW_AGAIN_MS = 5_000;

/**
 * Refusals that go away by themselves. `pass-expired`: a fresh pass is fetched for the next attempt. `limit-reached`:
 * connections of this page that were lost without a word still count, for less than a minute.
 */
const PASSING: readonly RefusalCode[] = ['unavailable', 'rate-limited', 'internal', 'pass-expired', 'limit-reached'];
export const isPassing = (code: RefusalCode): boolean => PASSING.includes(code);

/** One socket to streaming, let in by one pass that it keeps renewing. */
export class Signalling {
  /** Never rejects. */
  readonly ended: Promise<SignallingEnd>;
  private end: (why: SignallingEnd) => void = () => undefined;
  private handlers: FactHandlers | null = null;
  private held: (() => void)[] = [];
  private renewal: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly passSource: PassSource,
  ) {
    this.ended = new Promise((resolve) => (this.end = resolve));
    socket.on('disconnect', () => this.end(LOST));
    socket.on('pass:revoked', ({ reason }: Parameters<MediaServerToClient['pass:revoked']>[0]) => {
      if (reason === 'ended') this.end({ kind: 'ended', reason: 'ended' });
      else this.end(reason === 'expired' ? LOST : { kind: 'refused', code: 'pass-revoked' });
    });
    socket.on('media:room-closed', ({ reason }: Parameters<MediaServerToClient['media:room-closed']>[0]) =>
      this.end({ kind: 'ended', reason }),
    );
    socket.onAny((name: string, message: unknown) => {
      const deliver = (): void => {
        if (this.handlers === null || !Object.hasOwn(this.handlers, name)) return;
        // The server is ours and keeps the contract: what it names so has that shape.
        this.handlers[name as keyof FactHandlers](message as never);
      };
      if (this.handlers === null) this.held.push(deliver);
      else deliver();
    });
    void this.ended.then(() => clearTimeout(this.renewal));
  }

  /**
   * Connects to `mediaUrl` while the pass may still be on its way, since the way to a server is long on many networks; `null`:
   * there is no pass for there. A refusal or an outage is an end.
   */
  static async open(
    mediaUrl: string,
    pass: Promise<MediaPass | null>,
    passSource: PassSource,
  ): Promise<Signalling | SignallingEnd> {
    const url = new URL(mediaUrl, globalThis.location.href);
    const socket = io(url.origin, {
      path: url.pathname,
      auth: (answer) => {
        void pass.then((found) => {
          if (found !== null) answer({ pass: found.token, protocolVersion: PROTOCOL_VERSION });
        });
      },
      // A new attempt needs a fresh pass, so attempts are made one level up.
      reconnection: false,
      forceNew: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: CONNECT_WITHIN_MS,
    });
    const signalling = new Signalling(socket, passSource);
    const failure = await new Promise<SignallingEnd | null>((resolve) => {
      socket.once('connect', () => resolve(null));
      socket.once('connect_error', (error) => resolve(endOf(error)));
      void pass.then((found) => {
        if (found === null) resolve(LOST);
      });
    });
    const found = await pass;
    if (failure !== null || found === null) {
      signalling.drop();
      return failure ?? LOST;
    }
    signalling.renewLater(renewalMs(found.expiresAt, Date.now()));
    return signalling;
  }

  /** Facts are kept from now on, until `receive`. What was kept before is forgotten: it was about another epoch. */
  hold(): void {
    this.handlers = null;
    this.held = [];
  }

  /** Hands over the facts that were kept, then each one as it comes. */
  receive(handlers: FactHandlers): void {
    this.handlers = handlers;
    for (const deliver of this.held.splice(0)) deliver();
  }

  /** Asks; no answer counts as a lost connection and as `unavailable`. Never rejects. */
  async order<Name extends keyof Orders>(
    name: Name,
    message: MessageOf<Name>,
    withinMs = ANSWER_WITHIN_MS,
  ): Promise<Ack<AnswerOf<Name>>> {
    const noAnswer = { ok: false, code: 'unavailable', message: 'The media server did not answer.' } as const;
    // socket.io would keep the order for a connection that never comes back.
    if (!this.socket.connected) return noAnswer;
    try {
      const answer: unknown = await this.socket.timeout(withinMs).emitWithAck(name, message);
      return answer as Ack<AnswerOf<Name>>;
    } catch {
      // socket.io rejects only when the answer did not come: in time, or before the connection went.
      this.drop();
      return noAnswer;
    }
  }

  /** Finds out whether the connection still lives; one that does not is dropped. */
  async ping(withinMs = PING_WITHIN_MS): Promise<boolean> {
    return (await this.order('media:ping', {}, withinMs)).ok;
  }

  /** Says goodbye: the server forgets this page at once. */
  close(): void {
    this.end(LOST);
    this.socket.disconnect();
  }

  /** Gives the connection up as one that was lost: the server keeps what goes on, for a while. */
  drop(): void {
    this.end(LOST);
    this.socket.io.engine?.close();
  }

  private renewLater(ms: number): void {
    this.renewal = setTimeout(() => void this.renew(), ms);
  }

  /** Fetches a new pass, before the present one runs out or because its rights have changed. A renewal that fails is tried again; when the pass runs out first, the server says so and a new attempt begins. */
  async renew(): Promise<void> {
    clearTimeout(this.renewal);
    // An outage of the API: the pass is still good for a while.
    const pass = await this.passSource().catch(() => null);
    if (!this.socket.connected) return;
    if (pass?.ok !== true) return this.renewLater(RENEW_AGAIN_MS);
    const renewed = await this.order('pass:renew', { pass: pass.value.token });
    if (this.socket.connected)
      this.renewLater(renewed.ok ? renewalMs(pass.value.expiresAt, Date.now()) : RENEW_AGAIN_MS);
  }
}

function endOf(error: Error & { data?: Partial<RefusalBody> }): SignallingEnd {
  const code = error.data?.code;
  return code === undefined || isPassing(code) ? LOST : { kind: 'refused', code };
}
