import type { ChatServerToClient, ParticipantId, QuestionServerToClient, SessionId } from '@app/contracts';
import { moderates } from '@app/domain';
import { RoomFanout } from '@app/realtime';
import type { ChatSocket } from '../chat-socket.js';

type Changed = Parameters<QuestionServerToClient['question:changed']>[0];
const moderatorsOf = (sessionId: SessionId): string => `${sessionId} moderators`;
const pagesOf = (sessionId: SessionId, participantId: ParticipantId): string => `${sessionId} ${participantId}`;

/** Who sees more of a board than everybody: who moderates, and each author of their own questions. */
export class QuestionAudience {
  private readonly fanout: RoomFanout<ChatServerToClient, ChatSocket>;

  constructor(onGivenUp: () => void) {
    // Whether a reader can follow again the room says (`RoomPart.catchUp`): what it left out is asked for there.
    this.fanout = new RoomFanout({ onCaughtUp: () => {}, onGivenUp });
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

  tellModerators(sessionId: SessionId, message: Changed): void {
    this.fanout.emit(moderatorsOf(sessionId), 'question:changed', message);
  }

  /** On all pages of one participant. */
  tell(sessionId: SessionId, participantId: ParticipantId, message: Changed): void {
    this.fanout.emit(pagesOf(sessionId, participantId), 'question:changed', message);
  }

  /** On all pages of one participant. */
  tellOwnVote(sessionId: SessionId, participantId: ParticipantId, questionId: string, hasMyVote: boolean): void {
    this.fanout.emit(pagesOf(sessionId, participantId), 'question:own-vote', { questionId, hasMyVote });
  }

  close(): void {
    this.fanout.close();
  }
}
