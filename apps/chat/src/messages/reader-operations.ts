import {
  MAX_MESSAGE_PAGE,
  MESSAGE_SEARCH,
  type Ack,
  type FoundMessages,
  type ListEarlierMessages,
  type ListOwnReactions,
  type MessagePage,
  type OwnReaction,
  type ReactToMessage,
  type SearchMessages,
} from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { faceOf } from './message-states.js';
import { MessageSearchRepository } from './message-search.repository.js';
import { MessagesRepository } from './messages.repository.js';
import { PublicChat } from './session-messages.js';

/** What somebody who reads a channel can ask of it: reactions, what came earlier, and search. */
@Injectable()
export class ReaderOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly chat: PublicChat,
    private readonly store: MessagesRepository,
    private readonly search: MessageSearchRepository,
    private readonly limits: PostingLimits,
  ) {}

  /** One of each kind per person and message, however often it is given. */
  async react(socket: ChatSocket, { seq, emoji, isOn }: ReactToMessage): Promise<Ack<OwnReaction & { isOn: boolean }>> {
    const { sub } = socket.data.claims;
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder react.');
    return this.inRoom(socket, async (room) => {
      const waitSeconds = this.limits.take(socket.data, 'vote');
      if (waitSeconds > 0)
        return refuse('rate-limited', `Too many reactions; try again in ${waitSeconds} s.`, waitSeconds);
      const chat = this.chat.of(room);
      if (!(await this.store.react(chat.channelId, sub, { seq, emoji }, isOn)))
        return refuse('message-unknown', 'There is no such message to react to.');
      chat.noteReaction(seq);
      return accept({ seq, emoji, isOn });
    });
  }

  async listOwnReactions(
    socket: ChatSocket,
    { fromSeq }: ListOwnReactions,
  ): Promise<Ack<{ reactions: OwnReaction[] }>> {
    return this.reading(socket, 'vote', async (room) => ({
      reactions: await this.store.listOwnReactions(
        this.chat.of(room).channelId,
        socket.data.claims.sub,
        fromSeq,
        MAX_MESSAGE_PAGE,
      ),
    }));
  }

  async listEarlier(socket: ChatSocket, { beforeSeq }: ListEarlierMessages): Promise<Ack<MessagePage>> {
    return this.reading(socket, 'vote', async (room) => {
      const chat = this.chat.of(room);
      const messages = await this.store.listBefore(chat.channelId, beforeSeq, MAX_MESSAGE_PAGE);
      return { messages: messages.map((message) => faceOf(message, socket.data.claims)), lastSeq: chat.lastSeq };
    });
  }

  /** Refuses `rate-limited`: it is the dearest thing that a reader can ask for. */
  async find(socket: ChatSocket, { text, beforeSeq }: SearchMessages): Promise<Ack<FoundMessages>> {
    return this.reading(socket, 'search', async (room) => {
      const { channelId } = this.chat.of(room);
      const found = await this.search.find(channelId, text, beforeSeq, MESSAGE_SEARCH.found + 1);
      return { messages: found.slice(0, MESSAGE_SEARCH.found), hasMore: found.length > MESSAGE_SEARCH.found };
    });
  }

  private async reading<T>(
    socket: ChatSocket,
    kind: 'vote' | 'search',
    work: (room: ChatRoom) => Promise<T>,
  ): Promise<Ack<T>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    return this.inRoom(socket, async (room) => {
      const waitSeconds = this.limits.take(socket.data.claims.sub, kind);
      if (waitSeconds > 0)
        return refuse('rate-limited', `Too many questions at once; try again in ${waitSeconds} s.`, waitSeconds);
      return accept(await work(room));
    });
  }

  private async inRoom<T>(socket: ChatSocket, work: (room: ChatRoom) => Promise<Ack<T>>): Promise<Ack<T>> {
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(() => work(room));
  }
}
