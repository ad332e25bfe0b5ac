import {
  POLL_LIMITS,
  type Ballot,
  type PollKind,
  type PollResults,
  type PollResultsRule,
  type PollStatus,
} from '@app/domain';
import { z } from 'zod';
import { Uuid } from '../ids.js';
import type { LocalizedTexts } from '../stage.js';
import type { AckCallback } from './protocol.js';

const Chosen = z.array(Uuid).max(POLL_LIMITS.options);
/** What somebody votes; whether it fits the poll, its rules say. */
export const BallotMessage: z.ZodType<Ballot> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), optionId: Uuid }),
  z.object({ kind: z.literal('multiple'), optionIds: Chosen }),
  z.object({ kind: z.literal('rating'), value: z.number().int().min(1).max(POLL_LIMITS.scale) }),
  z.object({ kind: z.literal('ranking'), optionIds: Chosen }),
  z.object({
    kind: z.literal('word-cloud'),
    words: z.array(z.string().max(POLL_LIMITS.wordLength)).max(POLL_LIMITS.wordsPerVote),
  }),
]);

/** One vote per person, whatever races; another one takes its place where the poll lets votes be changed. */
export const VoteInPoll = z.object({ pollId: Uuid, ballot: BallotMessage });
export type VoteInPoll = z.infer<typeof VoteInPoll>;

export const ListPolls = z.object({});
export type ListPolls = z.infer<typeof ListPolls>;

/**
 * A poll as its reader sees it. `change`: of two states of a poll the one with the higher number counts. Who moderates is told
 * twice, as everybody and with `hiddenWords`: of these the latter counts.
 */
export interface PollFace {
  pollId: string;
  change: number;
  kind: PollKind;
  question: LocalizedTexts;
  /** In the order in which they are shown. */
  options: { id: string; text: LocalizedTexts }[];
  /** Options, places or words that a vote has at least. */
  fewest: number;
  most: number;
  /** Of a rating: from 1 to this. */
  scale: number;
  results: PollResultsRule;
  mayChangeVote: boolean;
  status: PollStatus;
  isOnStage: boolean;
  /** `null` for who may not see it now. */
  tally: PollResults | null;
  /** Folded words that are out of the cloud; for who moderates, `null` for everybody else. */
  hiddenWords: string[] | null;
}
export interface OwnVote {
  pollId: string;
  ballot: Ballot;
}

/** Orders of the chat sockets, after `chat:join-channel`. */
export interface PollClientToServer {
  /** Whoever joins is shown the polls; this is for who began to listen later. Own votes follow as `poll:own-votes`. */
  'poll:list': (message: ListPolls, ack: AckCallback<{ polls: PollFace[] }>) => void;
  /** Answered with the vote as it is kept. */
  'poll:vote': (message: VoteInPoll, ack: AckCallback<OwnVote>) => void;
}
export interface PollServerToClient {
  /** `isWhole`: these are all that the reader may see; sent to newcomers where a session has or had polls. Else those that changed, and which are gone. */
  'poll:changed': (message: { polls: PollFace[]; goneIds: string[]; isWhole: boolean }) => void;
  /** At most once a second, and to nobody who may not see them. `change`: of the poll when they were counted. */
  'poll:counted': (message: { tallies: { pollId: string; change: number; tally: PollResults }[] }) => void;
  /** The reader's own, given on whichever page. */
  'poll:own-votes': (message: { votes: OwnVote[] }) => void;
}
