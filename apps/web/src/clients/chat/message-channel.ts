import {
  MAX_MESSAGE_LENGTH,
  type Ack,
  type ChatClientToServer,
  type JoinChannel,
  type JoinedChannel,
  type MessageReaction,
  type ParticipantId,
  type PostedMessage,
  type RefusalBody,
} from '@app/contracts';
import { ChannelLog } from './channel-log.js';
import type { MessageFace, OwnMessage } from './chat-snapshot.js';
import { OwnReactions } from './own-reactions.js';
import { ReadMark } from './read-mark.js';
import { ask, type ChatSocket, type Order } from './room-extension.js';

/** Order between an acknowledgement and the room's copy of the same batch is free: a gap is asked for only when it stays. */
const GAP_PATIENCE_MS = 300;

/** `seq` once the server has acknowledged it; it leaves when the log has come that far. */
type Outgoing = OwnMessage & { seq?: number };
type Answer<Name extends keyof ChatClientToServer> = Parameters<Parameters<ChatClientToServer[Name]>[1]>[0];

export interface MessageChannelSettings {
  makeId: () => string;
  /** Something of `face` has changed. */
  onChange: (isAtOnce: boolean) => void;
  /** A connection that does not answer. */
  onSilent: (socket: ChatSocket) => void;
}

/**
 * The messages of the channel that a chat client is in: kept whole over reconnects, with what happens to them; own messages
 * go out one after the other until they are acknowledged (a repeat is the same message).
 */
export class MessageChannel {
  private readonly log = new ChannelLog();
  private readonly mark = new ReadMark();
  private readonly reactions: OwnReactions;
  private outbox: readonly Outgoing[] = [];
  private channelId: string | undefined;
  private self: ParticipantId | undefined;
  private socket: ChatSocket | undefined;
  /** In the room on `socket`: messages may go out. */
  private isJoined = false;
  private isSending = false;
  private catchUpTarget = 0;
  private changeTarget = 0;
  private isCatchingUp = false;
  private isLoadingEarlier = false;
  private gapTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly settings: MessageChannelSettings) {
    this.reactions = new OwnReactions(() => this.settings.onChange(false));
  }

  /** What is shown of it. */
  get face(): MessageFace {
    const { messages } = this.log;
    return {
      messages,
      outbox: this.outbox,
      hasEarlier: (this.log.firstSeq ?? 1) > 1,
      reacted: this.reactions.all,
      readSeq: this.mark.seq,
    };
  }
  get isEmpty(): boolean {
    return this.log.lastSeq === undefined;
  }
  /** What to join with: nothing for a newcomer. */
  get known(): JoinChannel {
    const { lastSeq: afterSeq, lastChange: afterChange } = this.log;
    return afterSeq === undefined ? {} : { afterSeq, afterChange };
  }

  /** A connection begins; its listeners go with it. */
  connected(socket: ChatSocket): void {
    this.socket = socket;
    const live = (work: () => void) => (): void => {
      if (this.socket === socket) work();
    };
    socket.on('chat:message-posted', (message) => live(() => this.take([message]))());
    socket.on('chat:message-changed', (change) => live(() => this.takeChanges([change]))());
    socket.on('chat:messages-skipped', ({ lastSeq }) => live(() => void this.catchUp(socket, lastSeq, 0))());
    socket.on('chat:changes-skipped', ({ lastChange }) => live(() => void this.catchUp(socket, 0, lastChange))());
  }

  /** Takes the answer to a join, and what it leaves to be asked for. False when the channel is another one: join as a newcomer. */
  async takeJoined(socket: ChatSocket, joined: JoinedChannel, self: ParticipantId | undefined): Promise<boolean> {
    const { known } = this;
    const isBehind = joined.lastSeq < (known.afterSeq ?? 0) || joined.lastChange < (known.afterChange ?? 0);
    if (known.afterSeq !== undefined && (joined.channelId !== this.channelId || isBehind)) {
      this.log.clear();
      return false;
    }
    this.self = self;
    if (this.channelId !== joined.channelId) {
      this.channelId = joined.channelId;
      this.mark.open(joined.channelId, joined.lastSeq);
    }
    if (known.afterSeq === undefined || joined.isSnapshot) this.log.start(joined);
    this.take(joined.messages);
    this.takeChanges(joined.changes);
    await this.catchUp(socket, joined.lastSeq, joined.lastChange);
    return true;
  }

  /** The room is joined: what waits goes out. */
  joined(): void {
    this.isJoined = true;
    void this.sendPending();
    this.readReactions();
  }

  left(): void {
    clearTimeout(this.gapTimer);
    this.isJoined = false;
    this.socket = undefined;
  }

  /** Puts a message into the outbox; see `ChatClient.send`. */
  send(text: string, also: Pick<OwnMessage, 'replyTo' | 'mentions'> = {}): Ack<{ clientMessageId: string }> {
    const clientMessageId = this.settings.makeId();
    const trimmed = text.trim();
    if (trimmed.length === 0 || trimmed.length > MAX_MESSAGE_LENGTH)
      return { ok: false, code: 'bad-message', message: 'A message has between 1 and 2000 characters.' };
    const writtenAt = new Date().toISOString();
    this.setOutbox([...this.outbox, { clientMessageId, text: trimmed, ...also, writtenAt, status: 'pending' }]);
    void this.sendPending();
    return { ok: true, value: { clientMessageId } };
  }

  resend(clientMessageId: string): void {
    this.replaceOwn(clientMessageId, ({ refusal: _refusal, ...message }) => ({ ...message, status: 'pending' }));
    this.settings.onChange(true);
    void this.sendPending();
  }

  discard(clientMessageId: string): void {
    this.setOutbox(
      this.outbox.filter((message) => message.clientMessageId !== clientMessageId || message.status !== 'failed'),
    );
  }

  /** Everything up to a number has been seen. */
  markRead(seq: number): void {
    if (this.mark.moveTo(seq)) this.settings.onChange(false);
  }

  /** Reads the page before the first message that is here. */
  async loadEarlier(): Promise<void> {
    const { firstSeq } = this.log;
    if (firstSeq === undefined || firstSeq <= 1 || this.isLoadingEarlier) return;
    this.isLoadingEarlier = true;
    try {
      const page = await this.order('chat:list-earlier-messages', { beforeSeq: firstSeq });
      if (page?.ok !== true) return;
      this.log.addEarlier(page.value.messages);
      this.readReactions();
      this.settings.onChange(true);
    } finally {
      this.isLoadingEarlier = false;
    }
  }

  /** Shown at once, and taken back when it is refused. */
  async react(seq: number, emoji: MessageReaction, isOn: boolean): Promise<RefusalBody | 'network' | undefined> {
    const answer = await this.reactions.give(seq, emoji, isOn, (wish) => this.order('chat:react', wish));
    return answer?.ok === true ? undefined : (answer ?? 'network');
  }

  /** Of the author, within `MESSAGE_CHANGE_WINDOW_S`: another text, or `null` to withdraw the message. Why not, when it was refused. */
  async rewrite(
    seq: number,
    text: string | null,
    mentions: readonly ParticipantId[] = [],
  ): Promise<RefusalBody | 'network' | undefined> {
    const answer = await (text === null
      ? this.order('chat:withdraw-message', { seq })
      : this.order('chat:edit-message', { seq, text, mentions: [...mentions] }));
    if (answer?.ok !== true) return answer ?? 'network';
    this.take([answer.value]);
    return undefined;
  }

  /** An order about messages; `undefined` without a connection or an answer. */
  async order<Name extends MessageOrder>(name: Name, message: Order<Name>): Promise<Answer<Name> | undefined> {
    const { socket, isJoined } = this;
    return socket === undefined || !isJoined ? undefined : ask(socket, name, message);
  }

  // --- what arrives

  private take(messages: readonly PostedMessage[]): void {
    for (const message of messages) {
      this.log.add(message);
      if (message.author.participantId === this.self) this.settle(message);
    }
    this.outbox = this.outbox.filter(({ seq }) => seq === undefined || seq > (this.log.lastSeq ?? 0));
    this.settings.onChange(false);
    this.watchGaps();
  }

  private takeChanges(changes: Parameters<ChannelLog['addChange']>[0][]): void {
    for (const change of changes) this.log.addChange(change);
    if (changes.length > 0) this.settings.onChange(false);
    this.watchGaps();
  }

  private watchGaps(): void {
    clearTimeout(this.gapTimer);
    const { socket, log } = this;
    if (socket === undefined || (!log.hasGap && !log.hasChangeGap)) return;
    this.gapTimer = setTimeout(
      () =>
        void this.catchUp(
          socket,
          log.hasGap ? (log.lastSeq ?? 0) + 1 : 0,
          log.hasChangeGap ? (log.lastChange ?? 0) + 1 : 0,
        ),
      GAP_PATIENCE_MS,
    );
  }

  /** Asks for pages until the log has reached both numbers. */
  private async catchUp(socket: ChatSocket, seq: number, change: number): Promise<void> {
    this.catchUpTarget = Math.max(this.catchUpTarget, seq);
    this.changeTarget = Math.max(this.changeTarget, change);
    if (this.isCatchingUp) return;
    this.isCatchingUp = true;
    try {
      while (this.socket === socket && this.isBehind) {
        const isWhole =
          (this.log.lastSeq ?? 0) < this.catchUpTarget ? await this.readOn(socket) : await this.readChanges(socket);
        if (!isWhole) return;
      }
    } finally {
      this.isCatchingUp = false;
      this.catchUpTarget = 0;
      this.changeTarget = 0;
    }
  }

  private get isBehind(): boolean {
    const { lastSeq, lastChange } = this.log;
    return lastSeq !== undefined && (lastSeq < this.catchUpTarget || (lastChange ?? 0) < this.changeTarget);
  }

  /** False when the connection is of no more use. */
  private async readOn(socket: ChatSocket): Promise<boolean> {
    const page = await ask(socket, 'chat:list-messages', { afterSeq: this.log.lastSeq ?? 0 });
    if (!(await this.isUsable(socket, page))) return false;
    if (page?.ok === true) {
      const { messages, lastSeq } = page.value;
      this.catchUpTarget = messages.length === 0 ? 0 : Math.max(this.catchUpTarget, lastSeq);
      this.take(messages);
    }
    return true;
  }

  private async readChanges(socket: ChatSocket): Promise<boolean> {
    const page = await ask(socket, 'chat:list-changes', { afterChange: this.log.lastChange ?? 0 });
    if (!(await this.isUsable(socket, page))) return false;
    if (page?.ok === true) {
      const { changes, lastChange } = page.value;
      this.changeTarget = changes.length === 0 ? 0 : Math.max(this.changeTarget, lastChange);
      this.takeChanges(changes);
    }
    return true;
  }

  private async isUsable(socket: ChatSocket, answer: Ack<unknown> | undefined): Promise<boolean> {
    if (this.socket !== socket) return false;
    if (answer === undefined) this.settings.onSilent(socket);
    else if (!answer.ok) await pause((answer.retryAfterSeconds ?? 1) * 1_000);
    return answer !== undefined && this.socket === socket;
  }

  /** Which reactions are one's own: asked once for what is here, and only where there are any. */
  private readReactions(): void {
    const seqs = this.log.messages.filter(({ reactions }) => Object.keys(reactions).length > 0).map(({ seq }) => seq);
    void this.reactions.read(seqs, (fromSeq) => this.order('chat:list-own-reactions', { fromSeq }));
  }

  // --- own messages

  private settle({ clientMessageId, seq }: PostedMessage): void {
    this.replaceOwn(clientMessageId, (own) => ({ ...own, status: 'pending', seq }));
  }

  /** One message after the other, so that they are posted in the order they were written. */
  private async sendPending(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = this.nextToSend; next !== undefined; next = this.nextToSend) {
        const { socket } = this;
        if (socket === undefined || !this.isJoined) return;
        const { clientMessageId, text, replyTo, mentions } = next;
        const answer = await ask(socket, 'chat:send-message', {
          clientMessageId,
          text,
          ...(replyTo && { replyTo: replyTo.seq }),
          ...(mentions && { mentions: [...mentions] }),
        });
        if (answer?.ok) this.take([answer.value]);
        else if (answer?.code === 'unavailable') await pause((answer.retryAfterSeconds ?? 1) * 1_000);
        else if (answer !== undefined) this.fail(clientMessageId, answer);
        else if (this.socket === socket) return this.settings.onSilent(socket);
      }
    } finally {
      this.isSending = false;
      if (this.isJoined && this.nextToSend !== undefined) void this.sendPending();
    }
  }

  private get nextToSend(): Outgoing | undefined {
    return this.outbox.find(({ status, seq }) => status === 'pending' && seq === undefined);
  }

  /** What is held back for who moderates is theirs now, and shown as waiting by moderation. */
  private fail(clientMessageId: string, { code, message, retryAfterSeconds }: RefusalBody): void {
    const refusal = { code, message, retryAfterSeconds };
    if (code === 'held-back') this.outbox = this.outbox.filter((own) => own.clientMessageId !== clientMessageId);
    else this.replaceOwn(clientMessageId, (own) => ({ ...own, status: 'failed', refusal }));
    this.settings.onChange(false);
  }

  private replaceOwn(clientMessageId: string, change: (message: Outgoing) => Outgoing): void {
    if (this.outbox.some((own) => own.clientMessageId === clientMessageId))
      this.outbox = this.outbox.map((own) => (own.clientMessageId === clientMessageId ? change(own) : own));
  }

  private setOutbox(outbox: readonly Outgoing[]): void {
    this.outbox = outbox;
    this.settings.onChange(true);
  }
}

type MessageOrder =
  | 'chat:edit-message'
  | 'chat:withdraw-message'
  | 'chat:list-earlier-messages'
  | 'chat:react'
  | 'chat:list-own-reactions'
  | 'chat:search-messages';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
