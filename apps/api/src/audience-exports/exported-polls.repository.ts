import type { RequestContext } from '@app/database';
import { type Ballot, countBallots, type PollKind, type PollResults, pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ExportParticipants } from './export-participants.js';
import { type ExportedRoom, type ExportRecord, type ExportWishes, offsetIn } from './export-record.js';

type Texts = Record<string, string>;
interface PollRow {
  id: string;
  number: number;
  question: Texts;
  kind: PollKind;
  options: { id: string; text: Texts }[];
  fewest: number;
  most: number;
  scale: number;
  status: string;
  hiddenWords: string[];
  openedAt: Date | null;
  closedAt: Date | null;
}
/** One answer of a poll and what it got. */
interface Answer {
  answer: string;
  count: number;
  points: number | null;
}

export const POLL_COLUMNS = [
  'number',
  'openedAt',
  'offsetS',
  'closedAt',
  'question',
  'kind',
  'status',
  'voters',
  'mean',
  'answer',
  'count',
  'points',
] as const;

/**
 * A session's polls in the order they were made, with a row for each answer; who voted what is in no file. `hasHidden`: also
 * polls that were never opened, and words that were taken out of clouds.
 */
@Injectable()
export class ExportedPollsRepository {
  async *pages(
    ctx: RequestContext,
    room: ExportedRoom,
    _people: ExportParticipants,
    { hasHidden }: ExportWishes,
  ): AsyncGenerator<ExportRecord[]> {
    const polls = await ctx.manager.query<PollRow[]>(
      `SELECT * FROM (
         SELECT id, row_number() OVER (ORDER BY id)::integer AS number, title AS question, kind, options, fewest, most, scale, status,
                hidden_words AS "hiddenWords", opened_at AS "openedAt", closed_at AS "closedAt" FROM polls WHERE session_id = $1
       ) numbered WHERE $2 OR status <> 'draft' ORDER BY number`,
      [room.id, hasHidden],
    );
    for (const poll of polls) {
      const ballots = await ctx.manager.query<{ ballot: Ballot; count: number }[]>(
        'SELECT ballot, count(*)::integer AS count FROM poll_votes WHERE poll_id = $1 GROUP BY ballot',
        [poll.id],
      );
      const form = { ...poll, optionIds: poll.options.map(({ id }) => id) };
      const results = countBallots(form, ballots, hasHidden ? [] : poll.hiddenWords);
      yield answersOf(poll, results, room.language).map((answer) => ({
        number: poll.number,
        openedAt: poll.openedAt?.toISOString() ?? null,
        offsetS: poll.openedAt && offsetIn(room, poll.openedAt),
        closedAt: poll.closedAt?.toISOString() ?? null,
        question: pickText(poll.question, [], room.language).text,
        kind: poll.kind,
        status: poll.status,
        voters: results.voters,
        mean: results.kind === 'rating' && results.mean !== null ? Number(results.mean.toFixed(2)) : null,
        ...answer,
      }));
    }
  }
}

function answersOf({ options }: PollRow, results: PollResults, language: string): Answer[] {
  const textOf = (optionId: string): string => {
    const option = options.find(({ id }) => id === optionId);
    return option === undefined ? '' : pickText(option.text, [], language).text;
  };
  switch (results.kind) {
    case 'single':
    case 'multiple':
      return results.options.map(({ optionId, count }) => ({ answer: textOf(optionId), count, points: null }));
    case 'ranking':
      return results.options.map(({ optionId, first, points }) => ({ answer: textOf(optionId), count: first, points }));
    case 'rating':
      return results.counts.map((count, index) => ({ answer: String(index + 1), count, points: null }));
    case 'word-cloud':
      return results.words.map(({ word, count }) => ({ answer: word, count, points: null }));
  }
}
