import {
  MAX_MESSAGE_LENGTH,
  type Ack,
  type JoinChannel,
  type JoinedChannel,
  type ListMessages,
  type MessagePage,
  type PostedMessage,
  type SendMessage,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Captions } from '../captions/session-captions.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { PostingLimits } from '../posting-limits.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { PublicChat } from './session-messages.js';

/** Longest name of an author; no pass carries a longer one. */
const MAX_NAME_LENGTH = 80;

/** What the holder of a room pass can ask of chat. Each operation asks the pass first. */
@Injectable()
export class MessageOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly chat: PublicChat,
    private readonly captions: Captions,
    private readonly limits: PostingLimits,
    private readonly metrics: ChatMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Enters the pass's room. The answer and the room's later events make the whole channel: nothing is missed, nothing comes twice. */
  async join(socket: ChatSocket, { afterSeq }: JoinChannel): Promise<Ack<JoinedChannel>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    return unlessOutage(async () => {
      const joined = await this.rooms.use(socket.data.claims.room, async (room): Promise<JoinedChannel> => {
        const messages = this.chat.of(room);
        const page = afterSeq === undefined ? messages.newestPage() : await messages.pageAfter(afterSeq);
        // Nothing waits from here on: the next message goes to this socket too.
        if (socket.connected) this.rooms.enter(room, socket);
        const presence = this.rooms.presenceOf(room);
        return {
          ...page,
          channelId: messages.channelId,
          stage: room.stage,
          presence,
          captionLanguages: this.captions.of(room).languages,
          now: this.clock.now().toISOString(),
        };
      });
      return joined === undefined ? refuse('not-found', 'There is no such session.') : accept(joined);
    });
  }

  /** Posts a message; answered when it is kept. */
  async send(socket: ChatSocket, { clientMessageId, text: written }: SendMessage): Promise<Ack<PostedMessage>> {
    const startedAtMs = performance.now();
    const answer = await this.post(socket, clientMessageId, written);
    if (answer.ok) this.metrics.ackSeconds.observe((performance.now() - startedAtMs) / 1_000);
    else this.metrics.refused.inc({ code: answer.code });
    return answer;
  }

  private post(
    socket: ChatSocket,
    clientMessageId: string,
    written: string,
  ): Ack<PostedMessage> | Promise<Ack<PostedMessage>> {
    const { sub: participantId, name, role } = socket.data.claims;
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder write.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    const text = toMessageText(written, MAX_MESSAGE_LENGTH);
    if (text === undefined)
      return refuse('bad-message', `text: has between 1 and ${MAX_MESSAGE_LENGTH} characters that can be seen`);
    const waitSeconds = this.limits.take(participantId);
    if (waitSeconds > 0)
      return refuse('rate-limited', `Too many messages; try again in ${waitSeconds} s.`, waitSeconds);
    const author = { participantId, name: toMessageText(name, MAX_NAME_LENGTH) ?? '–', role };
    return this.chat.of(room).post({ messageId: uuidv7(), clientMessageId, author, text });
  }

  /** What follows a number. */
  async list(socket: ChatSocket, { afterSeq }: ListMessages): Promise<Ack<MessagePage>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(async () => accept(await this.chat.of(room).pageAfter(afterSeq)));
  }
}
