import type { OwnVote, PollFace, PollServerToClient } from '@app/contracts';
import type { Ballot } from '@app/domain';

type Changed = Parameters<PollServerToClient['poll:changed']>[0];
type Counted = Parameters<PollServerToClient['poll:counted']>[0];

/** A session's polls as this reader knows them, by id, and the reader's own votes. */
export interface PollBoard {
  readonly polls: ReadonlyMap<string, PollFace>;
  readonly ownVotes: ReadonlyMap<string, Ballot>;
}
export const EMPTY_BOARD: PollBoard = { polls: new Map(), ownVotes: new Map() };

/** In whatever order the two tellings for who moderates arrive, theirs counts. */
export function takeChanged(board: PollBoard, { polls: told, goneIds, isWhole }: Changed): PollBoard {
  const polls = new Map(isWhole ? [] : board.polls);
  for (const face of told) {
    const known = polls.get(face.pollId);
    const isNewer = known === undefined || face.change > known.change;
    if (isNewer || (face.change === known.change && face.hiddenWords !== null)) polls.set(face.pollId, face);
  }
  for (const id of goneIds) polls.delete(id);
  return { ...board, polls };
}

/** Counts of an earlier state of a poll are left out: it may be one that this reader may not see any more. */
export function takeCounted(board: PollBoard, { tallies }: Counted): PollBoard {
  const polls = new Map(board.polls);
  for (const { pollId, change, tally } of tallies) {
    const known = polls.get(pollId);
    if (known?.change === change) polls.set(pollId, { ...known, tally });
  }
  return { ...board, polls };
}

export function takeOwnVotes(board: PollBoard, votes: readonly OwnVote[]): PollBoard {
  const ownVotes = new Map(board.ownVotes);
  for (const { pollId, ballot } of votes) ownVotes.set(pollId, ballot);
  return { ...board, ownVotes };
}
