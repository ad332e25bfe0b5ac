import type { Ack, OwnVote, PollFace, RefusalCode, VoteInPoll } from '@app/contracts';
import { POLL_LIMITS, type Ballot, type PollRefusalCode, takeBallot, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { Judge } from '../moderation/judge.js';
import { PostingLimits } from '../posting-limits.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { Polls } from './session-polls.js';

/** Votes in polls. What is asked, and when, the API decides. */
@Injectable()
export class PollOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly polls: Polls,
    private readonly limits: PostingLimits,
    private readonly judge: Judge,
  ) {}

  list(socket: ChatSocket): Ack<{ polls: PollFace[] }> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    return room === undefined
      ? refuse('wrong-state', NOT_JOINED)
      : accept({ polls: this.polls.of(room).listFor(socket) });
  }

  /**
   * Refuses `poll-not-open`, `vote-final`, `rate-limited`, what the poll's own rules say, and for words what speaks against any
   * text of theirs; answered when it is kept.
   */
  async vote(socket: ChatSocket, { pollId, ballot }: VoteInPoll): Promise<Ack<OwnVote>> {
    const { claims } = socket.data;
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder vote.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', NOT_JOINED);
    const waitSeconds = this.limits.take(socket.data, 'vote');
    if (waitSeconds > 0) return refuse('rate-limited', `Too many votes; try again in ${waitSeconds} s.`, waitSeconds);
    return unlessOutage(async () => {
      const polls = this.polls.of(room);
      const poll = await polls.findOpen(pollId);
      if (poll === undefined) return refuse('poll-not-open', REFUSALS['poll-not-open']);
      const taken = takeBallot(poll.status, poll, withoutHidden(ballot));
      if (typeof taken === 'string') return refuse(taken, REFUSALS[taken]);
      if (taken.kind === 'word-cloud') {
        // What would have to wait counts: nobody reads who said it, and who moderates takes words out of the cloud.
        const verdict = await this.judge.text(room, claims, taken.words.join('\n'));
        if (typeof verdict !== 'string') return verdict;
      }
      return polls.cast({ pollId, participantId: claims.sub, ballot: taken });
    });
  }
}

const NOT_JOINED = 'Join the channel first.';

/** Words as messages are kept: nothing in them that cannot be seen, or that turns others around. */
function withoutHidden(ballot: Ballot): Ballot {
  if (ballot.kind !== 'word-cloud') return ballot;
  return { ...ballot, words: ballot.words.map((word) => toMessageText(word, POLL_LIMITS.wordLength) ?? '') };
}

const REFUSALS: Record<PollRefusalCode & RefusalCode, string> = {
  'poll-not-open': 'This poll takes no votes.',
  'wrong-ballot': 'This is no vote for such a poll.',
  'option-unknown': 'There is no such option.',
  'chosen-twice': 'An option is chosen twice.',
  'too-many': 'That is more than can be chosen.',
  'too-few': 'That is less than has to be chosen.',
  'nothing-chosen': 'Nothing is chosen.',
};
