import type {
  Ack,
  DecideDirect,
  DirectConversation,
  DirectInbox,
  DirectMessage,
  DirectMessagePage,
  ParticipantId,
} from '@app/contracts';
import { MessageLog } from './message-log.js';
import { Observable } from './observable.js';
import { Outbox, type Unsent } from './outbox.js';
import { ask, type ChatSocket, type Order, type RoomExtension } from './room-extension.js';

const RETRY_MS = 2_000;

/** A message of this page that the server has not acknowledged. */
export interface OwnDirectMessage {
  clientMessageId: string;
  conversationId: string;
  text: string;
}
/** What is on the page of a conversation. */
export interface OpenedConversation {
  /** In order and without a gap; earlier ones may be asked for. */
  messages: readonly DirectMessage[];
  hasEarlier: boolean;
}
export interface DirectSnapshot {
  /** The inbox was read: this reader has one. */
  isReady: boolean;
  /** Whether people may write to each other in this summit now. */
  isOpen: boolean;
  /** Whatever changed last is first. */
  conversations: readonly DirectConversation[];
  /** By conversation: those that were looked at. */
  opened: ReadonlyMap<string, OpenedConversation>;
  outbox: readonly Unsent<OwnDirectMessage>[];
}

interface Opened {
  log: MessageLog<DirectMessage>;
  earlier: readonly DirectMessage[];
  isReading: boolean;
}

/**
 * The conversations of whoever is signed in with others of the summit, over the connection of the room they are in: kept
 * level by the number of the inbox's last change, and each one's messages by theirs. Never throws at its caller.
 */
export class DirectClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private isJoined = false;
  private account: string | null = null;
  private isReady = false;
  private isOpen = true;
  private lastChange = 0;
  private isListing = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private conversations = new Map<string, DirectConversation>();
  private readonly opened = new Map<string, Opened>();
  private readonly outbox: Outbox<OwnDirectMessage>;
  private readonly observable: Observable<DirectSnapshot>;
  readonly subscribe: Observable<DirectSnapshot>['subscribe'];
  readonly getSnapshot: Observable<DirectSnapshot>['getSnapshot'];

  constructor() {
    this.outbox = new Outbox(
      (own) => this.sendNow(own),
      () => this.observable.changed(),
    );
    this.observable = new Observable(() => ({
      isReady: this.isReady,
      isOpen: this.isOpen,
      conversations: [...this.conversations.values()].sort((a, b) => b.change - a.change),
      opened: new Map([...this.opened].map(([id, opened]) => [id, shownOf(opened)])),
      outbox: this.outbox.messages,
    }));
    this.subscribe = this.observable.subscribe;
    this.getSnapshot = this.observable.getSnapshot;
  }

  connected(socket: ChatSocket): void {
    this.socket = socket;
    socket.on('direct:changed', ({ conversations, lastChange }) => {
      this.take(conversations);
      this.lastChange = Math.max(this.lastChange, lastChange);
    });
    socket.on('direct:ruled', ({ isOpen }) => {
      this.isOpen = isOpen;
      this.observable.changed();
    });
    socket.on('direct:skipped', () => void this.list());
  }

  joined(): void {
    this.isJoined = true;
    if (this.account !== null) void this.list();
  }

  left(): void {
    clearTimeout(this.retryTimer);
    this.socket = undefined;
    this.isJoined = false;
  }

  /** Whose inbox it is; `null` for guests, who have none. Somebody else's is forgotten. */
  belongTo(account: string | null): void {
    if (this.account === account) return;
    this.account = account;
    this.forget();
    if (account !== null && this.isJoined) void this.list();
  }

  /** Reads a conversation's messages: the newest, or what is missing since. */
  open(conversationId: string): void {
    if (!this.opened.has(conversationId))
      this.opened.set(conversationId, { log: new MessageLog(), earlier: [], isReading: false });
    void this.readOn(conversationId);
  }

  async readEarlier(conversationId: string): Promise<void> {
    const opened = this.opened.get(conversationId);
    const first = opened && shownOf(opened).messages[0];
    if (opened === undefined || first === undefined) return;
    const page = await this.ask('direct:list-messages', { conversationId, beforeSeq: first.seq });
    if (page?.ok !== true || shownOf(opened).messages[0]?.seq !== first.seq) return;
    opened.earlier = [...page.value.messages, ...opened.earlier];
    this.observable.changed();
  }

  /** Writes to somebody for the first time. `undefined` when no answer came: nothing is known then, and the same id may be used again. */
  async request(
    to: ParticipantId,
    text: string,
    clientMessageId: string,
  ): Promise<Ack<DirectConversation> | undefined> {
    return this.noting(await this.ask('direct:ask', { to, text, clientMessageId }));
  }

  /** Sent until it is acknowledged; a refusal stands at it in the outbox. */
  send(conversationId: string, text: string): void {
    this.outbox.add({ clientMessageId: crypto.randomUUID(), conversationId, text });
  }
  resend(clientMessageId: string): void {
    this.outbox.resend(clientMessageId);
  }
  discard(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
  }

  async decide(conversationId: string, kind: DecideDirect['kind']): Promise<Ack<DirectConversation> | undefined> {
    return this.noting(await this.ask('direct:decide', { conversationId, kind }));
  }

  async report(conversationId: string, reason: string): Promise<Ack<{ reportId: string }> | undefined> {
    return this.ask('direct:report', { conversationId, reason });
  }

  /** Everything that is there was seen. */
  async markRead(conversationId: string): Promise<void> {
    const known = this.conversations.get(conversationId);
    if (known === undefined || known.readSeq >= known.lastSeq) return;
    this.noting(await this.ask('direct:read', { conversationId, seq: known.lastSeq }));
  }

  private async list(): Promise<void> {
    if (this.isListing) return;
    this.isListing = true;
    clearTimeout(this.retryTimer);
    try {
      for (;;) {
        const { account, lastChange } = this;
        const answer = await this.ask('direct:list', { afterChange: lastChange });
        if (this.account !== account) continue;
        if (answer === undefined) return;
        if (!answer.ok) {
          this.retryTimer = setTimeout(() => void this.list(), (answer.retryAfterSeconds ?? 0) * 1_000 || RETRY_MS);
          return;
        }
        if (this.begin(answer.value, lastChange)) return;
      }
    } finally {
      this.isListing = false;
    }
  }

  /** Whether that was all. */
  private begin(inbox: DirectInbox, askedAfter: number): boolean {
    if (inbox.lastChange < askedAfter) {
      // Another database than before.
      this.forget();
      return false;
    }
    this.take(inbox.conversations);
    this.lastChange = Math.max(this.lastChange, inbox.lastChange);
    this.isOpen = inbox.isOpen;
    this.isReady ||= !inbox.hasMore;
    this.observable.changed();
    if (inbox.hasMore) return false;
    for (const conversationId of this.opened.keys()) void this.readOn(conversationId);
    void this.outbox.flush();
    return true;
  }

  private take(conversations: readonly DirectConversation[]): void {
    for (const entry of conversations) {
      const before = this.conversations.get(entry.conversationId);
      if (before !== undefined && before.change >= entry.change) continue;
      this.conversations.set(entry.conversationId, entry);
      const opened = this.opened.get(entry.conversationId);
      if (opened?.log.lastSeq === undefined) continue;
      opened.log.add(entry.lastMessage);
      if (opened.log.lastSeq < entry.lastSeq) void this.readOn(entry.conversationId);
    }
    this.observable.changed();
  }

  private async readOn(conversationId: string): Promise<void> {
    const opened = this.opened.get(conversationId);
    if (opened === undefined || opened.isReading) return;
    opened.isReading = true;
    try {
      for (;;) {
        const afterSeq = opened.log.lastSeq;
        const page = await this.ask('direct:list-messages', {
          conversationId,
          ...(afterSeq !== undefined && { afterSeq }),
        });
        if (page?.ok !== true) return;
        if (afterSeq === undefined) opened.log.start(page.value.messages, page.value.lastSeq);
        for (const message of page.value.messages) opened.log.add(message);
        this.observable.changed();
        if (isWhole(opened, page.value)) return;
      }
    } finally {
      opened.isReading = false;
    }
  }

  private async sendNow({ conversationId, clientMessageId, text }: OwnDirectMessage) {
    const answer = await this.ask('direct:send', { conversationId, clientMessageId, text });
    if (answer?.ok === true) {
      this.opened.get(conversationId)?.log.add(answer.value);
      this.observable.changed();
    }
    return answer;
  }

  private noting(answer: Ack<DirectConversation> | undefined): Ack<DirectConversation> | undefined {
    if (answer?.ok === true) this.take([answer.value]);
    return answer;
  }

  private forget(): void {
    this.isReady = false;
    this.lastChange = 0;
    this.conversations = new Map();
    this.opened.clear();
    for (const { clientMessageId } of this.outbox.messages) this.outbox.remove(clientMessageId);
    this.observable.changed();
  }

  /** The server's answer; `undefined` when none came, or the connection is another one. */
  private async ask<Name extends `direct:${string}` & Parameters<typeof ask>[1]>(name: Name, message: Order<Name>) {
    const { socket } = this;
    if (socket === undefined || !this.isJoined) return undefined;
    const answer = await ask(socket, name, message);
    return this.socket === socket ? answer : undefined;
  }
}

function shownOf({ log, earlier }: Opened): OpenedConversation {
  const messages = earlier.length === 0 ? log.messages : [...earlier, ...log.messages];
  return { messages, hasEarlier: (messages[0]?.seq ?? 1) > 1 };
}

const isWhole = ({ log }: Opened, { messages, lastSeq }: DirectMessagePage): boolean =>
  messages.length === 0 || (log.lastSeq ?? 0) >= lastSeq;

/** How much waits for the reader: requests, and messages of conversations that are not muted. */
export function unreadDirect(conversations: readonly DirectConversation[]): number {
  return conversations.reduce((sum, { state, isMuted, lastSeq, readSeq }) => {
    if (isMuted || state === 'closed') return sum;
    return sum + (state === 'asking' ? Number(readSeq < lastSeq) : lastSeq - readSeq);
  }, 0);
}
