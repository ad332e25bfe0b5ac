import type { LocalizedTexts, OwnVote, ParticipantId, SessionId } from '@app/contracts';
import type { Ballot, CountedBallot, PollForm, PollResultsRule, PollStatus, SaidWord } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A poll as the API decided it last. */
export interface KeptPoll extends PollForm {
  pollId: string;
  change: number;
  question: LocalizedTexts;
  options: { id: string; text: LocalizedTexts }[];
  results: PollResultsRule;
  mayChangeVote: boolean;
  status: PollStatus;
  isOnStage: boolean;
  hiddenWords: string[];
}
export interface Vote extends OwnVote {
  participantId: ParticipantId;
}
/** What became of a vote. */
export type VoteOutcome = 'kept' | 'poll-not-open' | 'vote-final';
/** Votes of a poll as far as they are committed, to see whether there are others. */
export interface VoteMark {
  pollId: string;
  mark: string;
}

/** Polls, read, and votes, written: one per person, whatever races. */
@Injectable()
export class PollsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The number of the last change of each session's polls; none for one that never had any. */
  async findLastChanges(sessionIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, number>> {
    const boards = await this.dataSource.query<{ sessionId: SessionId; change: number }[]>(
      'SELECT session_id AS "sessionId", last_change AS change FROM poll_boards WHERE session_id = ANY($1)',
      [sessionIds],
    );
    return new Map(boards.map(({ sessionId, change }) => [sessionId, change]));
  }

  /** In the order they were made. */
  async list(sessionId: SessionId): Promise<KeptPoll[]> {
    const rows = await this.dataSource.query<Omit<KeptPoll, 'optionIds'>[]>(
      `SELECT id AS "pollId", change, title AS question, kind, options, fewest, most, scale, results,
              may_change_vote AS "mayChangeVote", status, is_on_stage AS "isOnStage", hidden_words AS "hiddenWords"
         FROM polls WHERE session_id = $1 ORDER BY id`,
      [sessionId],
    );
    return rows.map((row) => ({ ...row, optionIds: row.options.map(({ id }) => id) }));
  }

  /**
   * Keeps votes of one session in one statement, at most one of a participant for a poll, and says of each what became of it.
   * The polls' rows are locked for it: a vote is committed before its poll is closed, or not at all.
   */
  async vote(sessionId: SessionId, votes: readonly Vote[], votedAt: Date): Promise<VoteOutcome[]> {
    const rows = await this.dataSource.query<{ pollId: string; isOpen: boolean; participantIds: string[] }[]>(
      `WITH asked AS (SELECT DISTINCT poll_id FROM unnest($2::uuid[]) AS asked (poll_id)),
       open AS MATERIALIZED (
         SELECT id, may_change_vote FROM polls
          WHERE session_id = $1 AND id IN (SELECT poll_id FROM asked) AND status = 'open' ORDER BY id FOR SHARE
       ),
       kept AS (
         INSERT INTO poll_votes AS vote (poll_id, participant_id, ballot, voted_at)
         SELECT poll_id, participant_id, ballot, $5
           FROM unnest($2::uuid[], $3::uuid[], $4::jsonb[]) AS sent (poll_id, participant_id, ballot) JOIN open ON open.id = poll_id
         -- The same order on every server: they wait for each other's rows, never in a circle.
          ORDER BY poll_id, participant_id
         ON CONFLICT (poll_id, participant_id) DO UPDATE SET ballot = excluded.ballot, voted_at = excluded.voted_at
          WHERE vote.ballot = excluded.ballot OR (SELECT may_change_vote FROM open WHERE open.id = vote.poll_id)
         RETURNING poll_id, participant_id
       )
       SELECT asked.poll_id AS "pollId", open.id IS NOT NULL AS "isOpen",
              ARRAY(SELECT participant_id FROM kept WHERE kept.poll_id = asked.poll_id) AS "participantIds"
         FROM asked LEFT JOIN open ON open.id = asked.poll_id`,
      [
        sessionId,
        votes.map(({ pollId }) => pollId),
        votes.map(({ participantId }) => participantId),
        votes.map(({ ballot }) => JSON.stringify(ballot)),
        votedAt,
      ],
    );
    const open = new Set(rows.filter(({ isOpen }) => isOpen).map(({ pollId }) => pollId));
    const kept = new Set(rows.flatMap(({ pollId, participantIds }) => participantIds.map((id) => `${pollId} ${id}`)));
    return votes.map(({ pollId, participantId }) => {
      if (!open.has(pollId)) return 'poll-not-open';
      return kept.has(`${pollId} ${participantId}`) ? 'kept' : 'vote-final';
    });
  }

  /** Equal ballots of a poll and how many there are, in no order. */
  async countBallots(pollId: string): Promise<CountedBallot[]> {
    return this.dataSource.query<{ ballot: Ballot; count: number }[]>(
      'SELECT ballot, count(*)::integer AS count FROM poll_votes WHERE poll_id = $1 GROUP BY ballot',
      [pollId],
    );
  }

  /** Words of a poll in each of their spellings, in no order, and how many people voted: ballots of several words hardly ever are equal. */
  async countWords(pollId: string): Promise<{ voters: number; said: SaidWord[] }> {
    const [counted] = await this.dataSource.query<{ voters: number; said: SaidWord[] }[]>(
      `SELECT (SELECT count(*)::integer FROM poll_votes WHERE poll_id = $1) AS voters,
              coalesce((SELECT jsonb_agg(jsonb_build_object('word', word, 'count', count)) FROM (
                SELECT word, count(*)::integer AS count FROM poll_votes, jsonb_array_elements_text(ballot -> 'words') AS word
                 WHERE poll_id = $1 GROUP BY word) AS spelled), '[]') AS said`,
      [pollId],
    );
    return counted ?? { voters: 0, said: [] };
  }

  /** Changes when votes come in or are changed. */
  async markVotes(pollIds: readonly string[]): Promise<VoteMark[]> {
    return this.dataSource.query<VoteMark[]>(
      `SELECT poll_id AS "pollId", count(*) || ' ' || sum(extract(epoch FROM voted_at)) AS mark FROM poll_votes WHERE poll_id = ANY($1) GROUP BY poll_id`,
      [pollIds],
    );
  }

  /** What these people voted in a session. */
  async findVotes(sessionId: SessionId, participantIds: readonly ParticipantId[]): Promise<Vote[]> {
    return this.dataSource.query<Vote[]>(
      `SELECT poll_id AS "pollId", participant_id AS "participantId", ballot
         FROM poll_votes JOIN polls ON polls.id = poll_id WHERE session_id = $1 AND participant_id = ANY($2)`,
      [sessionId, participantIds],
    );
  }
}
