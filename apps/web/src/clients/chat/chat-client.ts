import {
  CHAT_SOCKET_PATH,
  PROTOCOL_VERSION,
  REFUSAL_CODES,
  type Ack,
  type RefusalBody,
  type RefusalCode,
} from '@app/contracts';
import { io } from 'socket.io-client';
import type { ChatConnection, ChatSnapshot, OwnMessage } from './chat-snapshot.js';
import { MessageChannel } from './message-channel.js';
import { ask, ACK_TIMEOUT_MS, type ChatSocket, type RoomExtension } from './room-extension.js';
import { readPass, type IssuedPass, type PassHolder, type PassSource } from './pass-source.js';
import { unpackBatches } from './room-batch.js';
import { ServerClock } from './server-clock.js';

const RENEW_AHEAD_MS = 60_000;
const RETRY_FIRST_MS = 300;
const RETRY_LONGEST_MS = 8_000;
/** Refusals of a join or a pass after which trying again can help. */
const PASSING_REFUSALS: readonly RefusalCode[] = ['unavailable', 'rate-limited', 'internal', 'pass-expired'];

export interface ChatClientOptions {
  /** The page's address (`location.href`): a relative `chatUrl` of the pass starts here. */
  baseUrl: string;
  passSource: PassSource;
  /** Makes ids of messages; `crypto.randomUUID` unless a test chooses. */
  makeId?: () => string;
}

/**
 * The chat of one session, or of a summit: joins with a room pass, keeps the connection over restarts of the server and
 * renews its pass; the messages are its `channel`'s.
 * Observe it with `subscribe` and `getSnapshot` (both fit `useSyncExternalStore`). It never throws at its caller.
 */
export class ChatClient {
  /** Its messages, and what can be done with them. */
  readonly channel: MessageChannel;
  private readonly clock = new ServerClock();
  private stage: ChatSnapshot['stage'] = null;
  private presence: ChatSnapshot['presence'] = {
    attendeeCount: 0,
    participants: [],
    origins: { countries: [], otherCount: 0, unknownCount: 0 },
  };
  private captionLanguages: readonly string[] = [];
  private translationLanguages: readonly string[] = [];
  private holder: PassHolder | undefined;
  private pass: IssuedPass | undefined;
  private connection: ChatConnection = { status: 'connecting' };

  private socket: ChatSocket | undefined;
  private isStarted = false;
  private failedAttempts = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private renewTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly listeners = new Set<() => void>();
  private readonly extensions = new Set<RoomExtension>();
  private isNotifying = false;
  private snapshot: ChatSnapshot;

  constructor(private readonly options: ChatClientOptions) {
    this.channel = new MessageChannel({
      makeId: options.makeId ?? (() => crypto.randomUUID()),
      onChange: (isAtOnce) => (isAtOnce ? this.publish() : this.changed()),
      onSilent: (socket) => this.lost(socket),
    });
    this.snapshot = this.takeSnapshot();
  }

  /** Connects; also again after `close()` or a final refusal. Safe to call twice. */
  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.failedAttempts = 0;
    this.connection = { status: this.channel.isEmpty ? 'connecting' : 'reconnecting' };
    this.changed();
    void this.connect();
  }

  /** Leaves the room. Messages that were not acknowledged stay in the outbox and go out after the next `start()`. */
  close(): void {
    this.end({ status: 'closed', reason: 'left' });
  }

  /** Returns the function that stops telling. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): ChatSnapshot => this.snapshot;

  /** Lets something else of the room use this connection, for as long as the client lives. */
  extend(extension: RoomExtension): void {
    this.extensions.add(extension);
    if (this.socket === undefined) return;
    extension.connected(this.socket);
    if (this.connection.status === 'joined') extension.joined();
  }

  /** The server's clock, in milliseconds since 1970: what the stage's instants are compared with. Bound. */
  readonly serverNow = (): number => this.clock.now();

  /**
   * Puts a message into the outbox and sends it until it is acknowledged. Refuses `bad-message` for an empty or too long text;
   * a later refusal stands at the message in `outbox`.
   */
  send(text: string, also?: Pick<OwnMessage, 'replyTo' | 'mentions'>): Ack<{ clientMessageId: string }> {
    return this.channel.send(text, also);
  }

  /** Fetches a fresh pass and uses it at once: call it when the name or the rights have changed. */
  async renewPass(): Promise<void> {
    clearTimeout(this.renewTimer);
    this.pass = undefined;
    const socket = this.socket;
    if (!this.isStarted || socket?.connected !== true) return;
    const pass = await this.fetchPass().catch(() => undefined);
    if (this.socket !== socket) return;
    if (pass?.ok === false && !PASSING_REFUSALS.includes(pass.code)) return this.refused(pass);
    const answer = pass?.ok === true ? await ask(socket, 'pass:renew', { pass: pass.value.token }) : undefined;
    if (this.socket !== socket) return;
    // Another participant than before (somebody signed in): a new connection speaks for them.
    if (answer?.ok === false && answer.code === 'pass-invalid') return this.lost(socket);
    if (answer?.ok !== true) this.renewTimer = setTimeout(() => void this.renewPass(), RETRY_LONGEST_MS);
    else this.armRenewal();
    this.changed();
    this.channel.joined();
  }

  // --- connection

  private async connect(): Promise<void> {
    const issued = await (
      this.pass === undefined ? this.fetchPass() : Promise.resolve({ ok: true as const, value: this.pass })
    ).catch(() => undefined);
    if (!this.isStarted || this.socket !== undefined) return;
    if (issued === undefined) return this.retryLater();
    if (!issued.ok) return this.refused(issued);
    const { origin, pathname } = new URL(issued.value.chatUrl, this.options.baseUrl);
    const socket: ChatSocket = io(origin, {
      path: pathname === '/' ? CHAT_SOCKET_PATH : pathname,
      auth: { pass: issued.value.token, protocolVersion: PROTOCOL_VERSION },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      forceNew: true,
      timeout: ACK_TIMEOUT_MS,
    });
    this.socket = socket;
    unpackBatches(socket);
    const live = (work: () => void): void => {
      if (this.socket === socket) work();
    };
    socket.on('connect', () => live(() => void this.join(socket)));
    socket.on('connect_error', (error) => live(() => this.notAdmitted(socket, refusalOf(error))));
    socket.on('disconnect', () => live(() => this.lost(socket)));
    socket.on('stage:state-changed', (stage) => live(() => this.takeStage(stage)));
    socket.on('presence:counted', (presence) => live(() => this.takePresence(presence)));
    socket.on('pass:revoked', ({ reason }) => live(() => this.revoked(socket, reason)));
    socket.on('caption:languages-changed', ({ languages }) => live(() => this.takeCaptionLanguages(languages)));
    this.channel.connected(socket);
    for (const extension of this.extensions) extension.connected(socket);
  }

  private async join(socket: ChatSocket): Promise<void> {
    const askedAtMs = performance.now();
    const answer = await ask(socket, 'chat:join-channel', this.channel.known);
    if (this.socket !== socket) return;
    if (answer === undefined) return this.lost(socket);
    if (!answer.ok) return this.notAdmitted(socket, answer);
    const joined = answer.value;
    this.clock.heard(joined.now, performance.now() - askedAtMs);
    const isSameChannel = this.channel.takeJoined(socket, joined, this.holder?.sub);
    if (joined.stage !== null) this.takeStage(joined.stage);
    this.takeCaptionLanguages(joined.captionLanguages);
    this.translationLanguages = joined.translationLanguages;
    this.takePresence(joined.presence);
    if (!(await isSameChannel)) return this.join(socket);
    if (this.socket !== socket) return;
    this.failedAttempts = 0;
    this.connection = { status: 'joined' };
    this.armRenewal();
    this.changed();
    for (const extension of this.extensions) extension.joined();
    this.channel.joined();
  }

  private notAdmitted(socket: ChatSocket, refusal: RefusalBody | undefined): void {
    if (refusal === undefined) return this.lost(socket);
    this.drop(socket);
    this.refused(refusal);
  }

  private refused(refusal: RefusalBody): void {
    // A pass may have been made before the server's keys changed: a fresh one gets one chance.
    const isStale = refusal.code === 'pass-invalid' && this.pass !== undefined && this.failedAttempts === 0;
    if (refusal.code.startsWith('pass-')) this.pass = undefined;
    if (isStale || PASSING_REFUSALS.includes(refusal.code)) return this.retryLater(refusal.retryAfterSeconds);
    this.end({ status: 'closed', reason: 'refused', refusal: { code: refusal.code, message: refusal.message } });
  }

  private revoked(socket: ChatSocket, reason: 'removed' | 'expired' | 'ended'): void {
    this.pass = undefined;
    if (reason === 'expired') return this.lost(socket);
    this.end({ status: 'closed', reason });
  }

  private lost(socket: ChatSocket): void {
    this.drop(socket);
    this.retryLater();
  }

  private drop(socket: ChatSocket): void {
    clearTimeout(this.renewTimer);
    socket.removeAllListeners();
    socket.disconnect();
    if (this.socket !== socket) return;
    this.socket = undefined;
    this.channel.left();
    for (const extension of this.extensions) extension.left();
  }

  private retryLater(afterSeconds?: number): void {
    const backoffMs = Math.min(RETRY_LONGEST_MS, RETRY_FIRST_MS * 2 ** this.failedAttempts) * (0.5 + Math.random() / 2);
    this.failedAttempts += 1;
    if (this.connection.status !== 'connecting') this.connection = { status: 'reconnecting' };
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.connect(), Math.max(backoffMs, (afterSeconds ?? 0) * 1_000));
    this.changed();
  }

  private end(connection: ChatConnection): void {
    this.isStarted = false;
    clearTimeout(this.retryTimer);
    clearTimeout(this.renewTimer);
    if (this.socket !== undefined) this.drop(this.socket);
    this.connection = connection;
    this.changed();
  }

  // --- passes

  private async fetchPass(): Promise<Ack<IssuedPass>> {
    const issued = await this.options.passSource();
    if (issued.ok) {
      this.pass = issued.value;
      this.holder = readPass(issued.value.token) ?? this.holder;
      this.changed();
    }
    return issued;
  }

  private armRenewal(): void {
    clearTimeout(this.renewTimer);
    if (this.holder === undefined) return;
    const leftMs = this.holder.exp * 1_000 - this.clock.now();
    this.renewTimer = setTimeout(() => void this.renewPass(), Math.max(leftMs - RENEW_AHEAD_MS, leftMs / 2, 1_000));
  }

  private takeStage(stage: NonNullable<ChatSnapshot['stage']>): void {
    if (this.stage !== null && this.stage.version >= stage.version) return;
    this.stage = stage;
    this.changed();
  }

  private takeCaptionLanguages(languages: readonly string[]): void {
    this.captionLanguages = languages;
    this.changed();
  }

  private takePresence(presence: ChatSnapshot['presence']): void {
    this.presence = presence;
    this.changed();
  }

  // --- observers

  /** A burst of messages is one change for whoever listens. */
  private changed(): void {
    if (this.isNotifying) return;
    this.isNotifying = true;
    setTimeout(() => this.publish(), 0);
  }

  private publish(): void {
    this.isNotifying = false;
    this.snapshot = this.takeSnapshot();
    for (const listener of this.listeners) listener();
  }

  private takeSnapshot(): ChatSnapshot {
    const { holder } = this;
    return {
      connection: this.connection,
      ...this.channel.face,
      stage: this.stage,
      presence: this.presence,
      captionLanguages: this.captionLanguages,
      translationLanguages: this.translationLanguages,
      viewer:
        holder === undefined
          ? null
          : {
              participantId: holder.sub,
              account: holder.account ?? null,
              name: holder.name,
              role: holder.role,
              rights: holder.rights,
            },
    };
  }
}

function refusalOf(error: Error): RefusalBody | undefined {
  if (!('data' in error) || typeof error.data !== 'object' || error.data === null) return undefined;
  const { code, message, retryAfterSeconds } = error.data as Partial<RefusalBody>;
  if (code === undefined || !REFUSAL_CODES.includes(code)) return undefined;
  return { code, message: message ?? '', retryAfterSeconds };
}
