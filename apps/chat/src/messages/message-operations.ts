import {
  MAX_MESSAGE_LENGTH,
  type Ack,
  type ChangePage,
  type EditMessage,
  type JoinChannel,
  type JoinedChannel,
  type ListChanges,
  type ListMessages,
  type MessagePage,
  type MessageQuote,
  MESSAGE_CHANGE_WINDOW_S,
  type ParticipantId,
  type PostedMessage,
  type RefusalBody,
  type SendMessage,
  type WithdrawMessage,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { quoteOf, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Captions } from '../captions/session-captions.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { Judge } from '../moderation/judge.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { faceOf, newMessage } from './message-states.js';
import { TRANSLATOR, type Translator } from '../translation/translator.js';
import { MessagesRepository } from './messages.repository.js';
import { PublicChat } from './session-messages.js';

/** Longest name of an author; no pass carries a longer one. */
const MAX_NAME_LENGTH = 80;

/** What the holder of a room pass can ask of chat. Each operation asks the pass first. */
@Injectable()
export class MessageOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly chat: PublicChat,
    private readonly store: MessagesRepository,
    private readonly captions: Captions,
    private readonly limits: PostingLimits,
    private readonly judge: Judge,
    private readonly metrics: ChatMetrics,
    @Inject(TRANSLATOR) private readonly translator: Translator | undefined,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Enters the pass's room. The answer and the room's later events make the whole channel: nothing is missed, nothing comes twice. */
  async join(socket: ChatSocket, known: JoinChannel): Promise<Ack<JoinedChannel>> {
    const { claims } = socket.data;
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const enter = async (room: ChatRoom): Promise<Ack<JoinedChannel>> => {
      if (this.judge.bars(room, claims)) return refuse('banned', 'You were banned from this chat.');
      const page = await this.chat.of(room).joining(claims, known);
      // Nothing waits from here on: the next message goes to this socket too.
      if (socket.connected) this.rooms.enter(room, socket);
      return accept({
        ...page,
        stage: room.stage,
        presence: this.rooms.presenceOf(room),
        captionLanguages: this.captions.find(room)?.languages ?? [],
        translationLanguages: [...(this.translator?.languages ?? [])],
        now: this.clock.now().toISOString(),
      });
    };
    return unlessOutage(async () => {
      const joined = await this.rooms.use(claims.room, enter, claims.roomKind);
      return joined ?? refuse('not-found', 'There is no such session.');
    });
  }

  /** Posts a message; answered when it is kept. */
  async send(socket: ChatSocket, message: SendMessage): Promise<Ack<PostedMessage>> {
    const startedAtMs = performance.now();
    const answer = await this.post(socket, message);
    if (answer.ok) this.metrics.ackSeconds.observe((performance.now() - startedAtMs) / 1_000);
    else this.metrics.refused.inc({ code: answer.code });
    return seenBy(socket, answer);
  }

  private async post(
    socket: ChatSocket,
    { clientMessageId, text: written, replyTo = null, mentions = [] }: SendMessage,
  ): Promise<Ack<PostedMessage>> {
    const { claims } = socket.data;
    const room = this.writable(socket);
    if ('ok' in room) return room;
    const text = this.judged(socket, written);
    if (typeof text !== 'string') return text;
    const author = {
      participantId: claims.sub,
      name: toMessageText(claims.name, MAX_NAME_LENGTH) ?? '–',
      role: claims.role,
    };
    const chat = this.chat.of(room);
    const post = (quoted?: MessageQuote): Ack<PostedMessage> | Promise<Ack<PostedMessage>> => {
      const draft = newMessage({ messageId: uuidv7(), clientMessageId, author, text }, { replyTo: quoted, mentions });
      return this.judge.message(room, claims, draft, () => chat.post(draft));
    };
    // What answers nobody and mentions nobody waits for nothing: its sender's order is the channel's.
    if (replyTo === null && mentions.length === 0) return post();
    return unlessOutage(async () => {
      if (!(await this.areHere(room, mentions))) return NOT_HERE;
      if (replyTo === null) return post();
      const quoted = await chat.find(replyTo);
      if (quoted === undefined) return refuse('message-unknown', 'There is no message that this answers.');
      if (quoted.state !== 'posted')
        return refuse('message-gone', 'The message that this answers is not there any more.');
      return post(quoteOf(quoted));
    });
  }

  /** Of the author, for some minutes by this server's clock. */
  async edit(socket: ChatSocket, { seq, text: written, mentions = [] }: EditMessage): Promise<Ack<PostedMessage>> {
    const room = this.writable(socket);
    if ('ok' in room) return room;
    const text = this.judged(socket, written);
    if (typeof text !== 'string') return text;
    return this.changeOwn(socket, room, seq, async () => {
      const refusal = await this.judge.edit(room, socket.data.claims, text);
      if (refusal !== undefined) return refusal;
      if (!(await this.areHere(room, mentions))) return NOT_HERE;
      return this.chat.of(room).change(seq, socket.data.claims.sub, { kind: 'edited', text, mentions });
    });
  }

  /** Of the author, for the same time; once more is the same. */
  async withdraw(socket: ChatSocket, { seq }: WithdrawMessage): Promise<Ack<PostedMessage>> {
    const room = this.writable(socket);
    if ('ok' in room) return room;
    const waitSeconds = this.limits.take(socket.data.claims.sub);
    if (waitSeconds > 0) return tooMany(waitSeconds);
    const answer = await this.changeOwn(socket, room, seq, () =>
      this.chat.of(room).change(seq, socket.data.claims.sub, { kind: 'withdrawn' }),
    );
    return seenBy(socket, answer);
  }

  /** What follows a number. */
  async list(socket: ChatSocket, { afterSeq }: ListMessages): Promise<Ack<MessagePage>> {
    return this.read(socket, (room) => this.chat.of(room).pageAfter(socket.data.claims, afterSeq));
  }

  async listChanges(socket: ChatSocket, { afterChange }: ListChanges): Promise<Ack<ChangePage>> {
    return this.read(socket, (room) => this.chat.of(room).changesAfter(socket.data.claims, afterChange));
  }

  private async read<T>(socket: ChatSocket, work: (room: ChatRoom) => Promise<T>): Promise<Ack<T>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(async () => accept(await work(room)));
  }

  private writable(socket: ChatSocket): ChatRoom | Refusal {
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder write.');
    return this.rooms.roomOf(socket) ?? refuse('wrong-state', 'Join the channel first.');
  }

  /** Whatever is written passes here before it is kept, new messages and edits alike: the text as it is kept, or why it is not. */
  private judged(socket: ChatSocket, written: string): string | Refusal {
    const text = toMessageText(written, MAX_MESSAGE_LENGTH);
    if (text === undefined)
      return refuse('bad-message', `text: has between 1 and ${MAX_MESSAGE_LENGTH} characters that can be seen`);
    const waitSeconds = this.limits.take(socket.data);
    return waitSeconds > 0 ? tooMany(waitSeconds) : text;
  }

  private changeOwn(
    socket: ChatSocket,
    room: ChatRoom,
    seq: number,
    change: () => Promise<Ack<PostedMessage>>,
  ): Promise<Ack<PostedMessage>> {
    return unlessOutage(async () => {
      const message = await this.chat.of(room).find(seq);
      if (message === undefined) return refuse('message-unknown', 'There is no such message.');
      if (message.author.participantId !== socket.data.claims.sub)
        return refuse('message-not-yours', 'Only its author changes a message.');
      const ageMs = this.clock.now().getTime() - Date.parse(message.postedAt);
      if (ageMs > MESSAGE_CHANGE_WINDOW_S * 1_000)
        return refuse('message-too-old', `A message can be changed for ${MESSAGE_CHANGE_WINDOW_S} s.`);
      return change();
    });
  }

  /** Whether everybody is of this room: has a place at its stage, is in it now, or has written here. */
  private async areHere(room: ChatRoom, ids: readonly ParticipantId[]): Promise<boolean> {
    const strangers = ids.filter((id) => !room.knows(id));
    if (strangers.length === 0) return true;
    const authors = await this.store.findAuthors(this.chat.of(room).channelId, strangers);
    return strangers.every((id) => authors.includes(id));
  }
}

type Refusal = { ok: false } & RefusalBody;
const NOT_HERE = refuse('mention-unknown', 'Somebody who is mentioned is not of this room.');
/** Sent again, a message may have been withdrawn since: its author reads no more of it than everybody. */
const seenBy = ({ data }: ChatSocket, answer: Ack<PostedMessage>): Ack<PostedMessage> =>
  answer.ok ? accept(faceOf(answer.value, data.claims)) : answer;
const tooMany = (waitSeconds: number): Refusal =>
  refuse('rate-limited', `Too many messages; try again in ${waitSeconds} s.`, waitSeconds);
