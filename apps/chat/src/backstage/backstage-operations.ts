import {
  MAX_MESSAGE_LENGTH,
  type Ack,
  type BackstageLine,
  type BackstagePage,
  type JoinBackstage,
  type ListMessages,
  type SendLine,
} from '@app/contracts';
import { moderates, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ChatSocket } from '../chat-socket.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { unlessOutage } from '../session-operation.js';
import { Backstage } from './session-backstage.js';

/** Longest name of an author; no pass carries a longer one. */
const MAX_NAME_LENGTH = 80;

type NotHere = ReturnType<typeof refuse<'wrong-state' | 'not-allowed'>>;

/** What somebody who is backstage can ask of its channel. Each operation asks the stage and the pass first. */
@Injectable()
export class BackstageOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly backstage: Backstage,
    private readonly limits: PostingLimits,
  ) {}

  /** From now on the socket gets the lines; the answer and what follows make the whole channel. */
  async join(socket: ChatSocket, { afterSeq }: JoinBackstage): Promise<Ack<BackstagePage>> {
    const room = this.admitted(socket);
    if ('ok' in room) return room;
    return unlessOutage(async () => {
      const page = await this.backstage.of(room).page(socket.data.claims, afterSeq);
      // The stage may have changed while the lines were read.
      const admitted = this.admitted(socket);
      if ('ok' in admitted) return admitted;
      if (socket.connected) this.backstage.of(room).admit(socket);
      // What was delivered between the reading and the entering is asked for.
      return accept({ ...page, lastSeq: this.backstage.of(room).lastSeq });
    });
  }

  /** What follows a number. */
  async list(socket: ChatSocket, { afterSeq }: ListMessages): Promise<Ack<BackstagePage>> {
    const room = this.admitted(socket);
    if ('ok' in room) return room;
    return unlessOutage(async () => {
      const page = await this.backstage.of(room).page(socket.data.claims, afterSeq);
      const admitted = this.admitted(socket);
      return 'ok' in admitted ? admitted : accept(page);
    });
  }

  /** Writes a line; answered when it is kept. Only who moderates writes to one person: the others write to the chair. */
  async send(socket: ChatSocket, line: SendLine): Promise<Ack<BackstageLine>> {
    const { sub: participantId, name, role } = socket.data.claims;
    const room = this.admitted(socket);
    if ('ok' in room) return room;
    const text = toMessageText(line.text, MAX_MESSAGE_LENGTH);
    if (text === undefined)
      return refuse('bad-message', `text: has between 1 and ${MAX_MESSAGE_LENGTH} characters that can be seen`);
    const { audience, recipientId, clientMessageId } = line;
    if (audience === 'person' && !moderates(socket.data.claims))
      return refuse('not-allowed', 'Only who presides writes to one person; write to the chair.');
    if (recipientId !== null && !isThere(room, recipientId))
      return refuse('seat-unknown', 'This person is not backstage.');
    const waitSeconds = this.limits.take(participantId);
    if (waitSeconds > 0)
      return refuse('rate-limited', `Too many messages; try again in ${waitSeconds} s.`, waitSeconds);
    const author = { participantId, name: toMessageText(name, MAX_NAME_LENGTH) ?? '–', role };
    return unlessOutage(() =>
      this.backstage.of(room).post({ messageId: uuidv7(), clientMessageId, author, text, audience, recipientId }),
    );
  }

  private admitted(socket: ChatSocket): ChatRoom | NotHere {
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    if (!this.backstage.of(room).admits(socket)) return refuse('not-allowed', 'Only who is backstage reads this.');
    return room;
  }
}

/** Who has a place at the stage or in a booth. */
const isThere = ({ stage }: ChatRoom, id: string): boolean =>
  (stage?.seats.some(({ participantId, state }) => participantId === id && state !== 'removed') ?? false) ||
  (stage?.booths.some(({ members }) => members.some(({ participantId }) => participantId === id)) ?? false);
