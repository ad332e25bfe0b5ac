import {
  MAX_CHANGE_PAGE,
  MAX_MESSAGES_BEHIND,
  RECENT_MESSAGES,
  type Ack,
  type ChangePage,
  type ChannelId,
  type JoinChannel,
  type JoinedChannel,
  type MessageChange,
  type MessagePage,
  type ParticipantId,
  type PostedMessage,
  type RoomPassClaims,
} from '@app/contracts';
import { LOGGER, type Logger } from '@app/observability';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Channel } from '../channels/channel.js';
import type { Posted } from '../channels/channel-writer.js';
import { type ChannelHead, type ChannelName, ChannelsRepository } from '../channels/channels.repository.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { Previews } from '../previews/session-previews.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { type ChangeDraft, type MessageOrder, MessageChangesRepository, NOBODY } from './message-changes.repository.js';
import { faceOf, newerOf, quoting } from './message-states.js';
import { MessagesRepository, type PublicDraft } from './messages.repository.js';
import { ReactionCounting } from './reaction-counting.js';

/** What other servers are told. */
interface MessagesPosted {
  messages?: readonly PostedMessage[];
  changes?: readonly Posted<ChangeDraft>[];
}
interface Channels {
  messages: Channel<PublicDraft>;
  changes: Channel<ChangeDraft>;
}
type Reader = Pick<RoomPassClaims, 'rights'>;
/** What of a joining answer the chat itself says. */
type JoinedMessages = Omit<JoinedChannel, 'stage' | 'presence' | 'captionLanguages' | 'translationLanguages' | 'now'>;

/** The public chat of a room: its messages, and what happens to them afterwards. */
export class SessionMessages implements RoomPart {
  private channels: Channels | undefined;
  /** Changes of messages that this server has not delivered yet, by the messages' numbers. */
  private readonly early = new Map<number, PostedMessage>();
  private readonly counting = new ReactionCounting(
    async (seq) => (await this.write(seq, NOBODY, { kind: 'counted' })).ok,
  );

  constructor(
    private readonly room: RoomFrame,
    private readonly store: MessagesRepository,
    private readonly openChannels: (part: SessionMessages) => Promise<Channels>,
  ) {}

  get isIdle(): boolean {
    const { channels } = this;
    return channels === undefined || (channels.messages.isIdle && channels.changes.isIdle && this.counting.isIdle);
  }
  get channelId(): ChannelId {
    return this.opened.messages.id;
  }
  get lastSeq(): number {
    return this.opened.messages.lastSeq;
  }
  get lastChange(): number {
    return this.opened.changes.lastSeq;
  }

  async open(): Promise<void> {
    const { messages, changes } = await this.openChannels(this);
    await messages.start();
    await changes.start();
    // What changed between the two readings.
    for (const { message } of changes.newest(MAX_CHANGE_PAGE))
      if (message !== undefined) this.revise(messages, message);
    const miscounted = await this.store.findMiscounted(messages.id, messages.lastSeq - RECENT_MESSAGES);
    this.channels = { messages, changes };
    for (const seq of miscounted) this.counting.note(seq);
  }

  post(draft: PublicDraft): Promise<Ack<PostedMessage>> {
    return this.opened.messages.post(draft);
  }

  /** A message as it is now; `undefined` when there is none. @throws when the database does not answer. */
  find(seq: number): Promise<PostedMessage | undefined> {
    return this.opened.messages.find(seq);
  }

  /** Does to a message what was decided; answered with the message as it is then, when it is kept. Refuses `message-gone` when it is not what it would be then. */
  async change(
    seq: number,
    by: ParticipantId,
    order: Exclude<MessageOrder, { kind: 'counted' }>,
  ): Promise<Ack<PostedMessage>> {
    const answer = await this.write(seq, by, order);
    if (!answer.ok) return answer;
    const { message } = answer.value;
    if (message === undefined) return refuse('message-unknown', 'There is no such message.');
    const state = order.kind === 'edited' || order.kind === 'restored' ? 'posted' : order.kind;
    if (message.state !== state) return refuse('message-gone', 'The message is not there any more.');
    return accept(message);
  }

  /** Somebody reacted; counted with the other reactions of this second. */
  noteReaction(seq: number): void {
    this.counting.note(seq);
  }

  /** What somebody who joins gets. From its end on the events of the room follow, when the socket enters it in the same turn. */
  async joining(reader: Reader, { afterSeq, afterChange }: JoinChannel): Promise<JoinedMessages> {
    const { messages, changes } = this.opened;
    if (afterChange !== undefined) await changes.reach(afterChange);
    const isSnapshot =
      afterSeq !== undefined &&
      (messages.lastSeq - afterSeq > MAX_MESSAGES_BEHIND ||
        (afterChange !== undefined && changes.lastSeq - afterChange > MAX_CHANGE_PAGE));
    if (afterSeq === undefined || isSnapshot) {
      const page = {
        messages: messages.newest(RECENT_MESSAGES).map((message) => faceOf(message, reader)),
        changes: [],
      };
      return { ...page, ...this.position(), afterChange: changes.lastSeq, isSnapshot };
    }
    // A page from the database may be older than what is delivered while it is read.
    const from = Math.min(afterChange ?? changes.lastSeq, changes.lastSeq);
    const page = await this.pageAfter(reader, afterSeq);
    const changed = await this.changesAfter(reader, from);
    return { ...page, ...changed, ...this.position(), afterChange: from, isSnapshot };
  }

  /** What follows `afterSeq`, as `Channel.pageAfter` promises. */
  async pageAfter(reader: Reader, afterSeq: number): Promise<MessagePage> {
    const { messages, lastSeq } = await this.opened.messages.pageAfter(afterSeq);
    return { messages: messages.map((message) => faceOf(message, reader)), lastSeq };
  }

  /** Changes after a number, with the messages as they are now. */
  async changesAfter(reader: Reader, afterChange: number): Promise<ChangePage> {
    const { messages, lastSeq } = await this.opened.changes.pageAfter(afterChange);
    return { changes: messages.flatMap((entry) => changesIn(entry, reader)), lastChange: lastSeq };
  }

  hear({ messages, changes }: MessagesPosted): void {
    if (messages !== undefined) this.channels?.messages.take(messages);
    if (changes !== undefined) this.channels?.changes.take(changes);
  }

  async compare(heads: readonly ChannelHead[]): Promise<void> {
    const { messages, changes } = this.opened;
    for (const { channelId, lastSeq } of heads) {
      if (channelId === messages.id) await messages.reach(lastSeq);
      if (channelId === changes.id) await changes.reach(lastSeq);
    }
  }

  catchUp(socket: ChatSocket): void {
    socket.emit('chat:messages-skipped', { lastSeq: this.lastSeq });
    socket.emit('chat:changes-skipped', { lastChange: this.lastChange });
  }

  async close(): Promise<void> {
    if (this.channels === undefined) return;
    const { messages, changes } = this.channels;
    await Promise.all([messages.close(), this.counting.close().then(() => changes.close())]);
  }

  /** To everybody, in order. */
  deliver(messages: Channel<PublicDraft>, posted: PostedMessage): void {
    const newest = newerOf(posted, this.early.get(posted.seq) ?? posted);
    this.early.delete(posted.seq);
    // What it quotes may have changed while it was written.
    const quoted = posted.replyTo === null ? undefined : messages.known(posted.replyTo.seq);
    const message = quoted === undefined ? newest : quoting(newest, quoted);
    if (message !== posted) messages.revise((each) => (each.seq === message.seq ? message : each));
    this.room.emit('chat:message-posted', faceOf(message, null));
  }

  deliverChange(messages: Channel<PublicDraft>, entry: Posted<ChangeDraft>): void {
    const { message } = entry;
    if (message === undefined) return;
    if (message.seq > messages.lastSeq) this.early.set(message.seq, message);
    else this.revise(messages, message);
    for (const change of changesIn(entry, null)) this.room.emit('chat:message-changed', change);
    if (message.state === 'removed') this.room.emitToModerators('chat:message-changed', { change: entry.seq, message });
  }

  private revise(messages: Channel<PublicDraft>, changed: PostedMessage): void {
    messages.revise((message) => quoting(newerOf(message, changed), changed));
  }

  private write(
    messageSeq: number,
    participantId: ParticipantId,
    order: MessageOrder,
  ): Promise<Ack<Posted<ChangeDraft>>> {
    return this.opened.changes.post({ clientMessageId: uuidv7(), author: { participantId }, messageSeq, order });
  }

  private position(): { channelId: ChannelId; lastSeq: number; lastChange: number } {
    return { channelId: this.channelId, lastSeq: this.lastSeq, lastChange: this.lastChange };
  }

  private get opened(): Channels {
    if (this.channels === undefined) throw new Error('The room is not open.');
    return this.channels;
  }
}

/** A change as a reader sees it; none of a message that is not there any more. */
const changesIn = ({ seq, message }: Posted<ChangeDraft>, reader: Reader | null): MessageChange[] =>
  message === undefined ? [] : [{ change: seq, message: faceOf(message, reader) }];

@Injectable()
export class PublicChat extends RoomPartMaker<SessionMessages> {
  readonly name = 'messages';
  override readonly kinds = ['session', 'summit'] as const;

  constructor(
    private readonly channels: ChannelsRepository,
    private readonly store: MessagesRepository,
    private readonly changes: MessageChangesRepository,
    private readonly previews: Previews,
    private readonly metrics: ChatMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionMessages {
    return new SessionMessages(room, this.store, async (part) => {
      const { clock, maxQueued, sessionId } = room;
      const messagesId = await this.ensure(room, { kind: 'public' });
      const changesId = await this.ensure(room, { kind: 'changes' });
      const onFailed = (error: unknown, what: 'commit' | 'read'): void => room.onFailed(error, what);
      const messages = new Channel<PublicDraft>({
        channelId: messagesId,
        store: this.store,
        clock,
        maxQueued,
        batchesAtOnce: 2,
        onDelivered: (message) => part.deliver(messages, message),
        onCommitted: (posted, { size, durationMs }) => {
          this.metrics.messages.inc(posted.length);
          this.metrics.batchSize.observe(size);
          this.logger.debug({ sessionId, size, durationMs }, 'messages committed');
          tellOthers({ messages: posted } satisfies MessagesPosted);
          this.previews.of(room).note(posted.map(({ text }) => text));
        },
        onFailed,
      });
      const changes = new Channel<ChangeDraft>({
        channelId: changesId,
        store: this.changes.storeFor(messagesId),
        clock,
        maxQueued,
        onDelivered: (change) => part.deliverChange(messages, change),
        onCommitted: (written) => {
          tellOthers({ changes: written } satisfies MessagesPosted);
          const edited = written.filter(({ order }) => order.kind === 'edited');
          this.previews.of(room).note(edited.flatMap(({ message }) => message?.text ?? []));
        },
        onFailed,
      });
      return { messages, changes };
    });
  }

  private async ensure({ sessionId, clock }: RoomFrame, name: ChannelName): Promise<ChannelId> {
    const channelId = await this.channels.ensureChannel(sessionId, clock.now(), name);
    if (channelId === undefined) throw new Error(`There is no room ${sessionId}.`);
    return channelId;
  }
}
