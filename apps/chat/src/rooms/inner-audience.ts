import type { ChatServerToClient, ParticipantId, SessionId } from '@app/contracts';
import { moderates } from '@app/domain';
import { type EventArguments, RoomFanout } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';

const moderatorsOf = (sessionId: SessionId): string => `${sessionId} moderators`;
const pagesOf = (sessionId: SessionId, participantId: ParticipantId): string => `${sessionId} ${participantId}`;
type Out = ChatServerToClient;

/**
 * Those in rooms who are told more than everybody: who moderates, and each person on all their pages of this server. One for all
 * parts of rooms, each of which lets sockets enter and leave: thousands of silent attendees are in it once.
 */
@Injectable()
export class InnerAudience {
  private readonly fanout: RoomFanout<Out, ChatSocket>;

  constructor(metrics: ChatMetrics) {
    // Whether a reader can follow again the room says (`RoomPart.catchUp`): what it left out is sent there.
    this.fanout = new RoomFanout({
      onCaughtUp: () => {},
      onGivenUp: () => metrics.cutOff.inc({ outcome: 'closed' }),
    });
  }

  enter(sessionId: SessionId, socket: ChatSocket): void {
    const { claims } = socket.data;
    this.fanout.add(pagesOf(sessionId, claims.sub), socket);
    if (moderates(claims)) this.fanout.add(moderatorsOf(sessionId), socket);
  }

  leave(sessionId: SessionId, socket: ChatSocket): void {
    this.fanout.remove(pagesOf(sessionId, socket.data.claims.sub), socket);
    this.fanout.remove(moderatorsOf(sessionId), socket);
  }

  tellModerators<Name extends keyof Out>(sessionId: SessionId, name: Name, ...args: EventArguments<Out, Name>): void {
    this.fanout.emit(moderatorsOf(sessionId), name, ...args);
  }

  /** On all pages of one participant. */
  tell<Name extends keyof Out>(
    sessionId: SessionId,
    participantId: ParticipantId,
    name: Name,
    ...args: EventArguments<Out, Name>
  ): void {
    this.fanout.emit(pagesOf(sessionId, participantId), name, ...args);
  }

  close(): void {
    this.fanout.close();
  }
}
