import type { Ack, SendReaction } from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { PostingLimits } from '../posting-limits.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may } from '../session-operation.js';
import { Reactions } from './session-reactions.js';

/** What everybody in a live session may say without a word. */
@Injectable()
export class ReactionOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly reactions: Reactions,
    private readonly limits: PostingLimits,
  ) {}

  /** Refuses `reactions-off`, `stage-not-live`, `rate-limited`. Counted when it is answered, and nothing more is promised. */
  send(socket: ChatSocket, { kind }: SendReaction): Ack<Record<never, never>> {
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder react.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    const reactions = this.reactions.of(room);
    if (!reactions.areOn) return refuse('reactions-off', 'This session takes no reactions.');
    if (room.stage?.status !== 'live') return refuse('stage-not-live', 'The session is not live.');
    const waitSeconds = this.limits.take(socket.data, 'reaction');
    if (waitSeconds > 0)
      return refuse('rate-limited', `Too many reactions; try again in ${waitSeconds} s.`, waitSeconds);
    reactions.count(kind);
    return accept({});
  }
}
