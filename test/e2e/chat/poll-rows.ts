import type { LocalizedTexts } from '@app/contracts';
import type { Ballot, PollKind, PollResultsRule, PollStatus } from '@app/domain';
import type { Fact } from '@app/facts';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { TestChatServer } from './chat-server.js';

interface PollWishes {
  /** Of one that is there already: what is not wished stays. */
  pollId?: string;
  kind?: PollKind;
  question?: LocalizedTexts;
  fewest?: number;
  most?: number;
  results?: PollResultsRule;
  mayChangeVote?: boolean;
  status?: PollStatus;
  hiddenWords?: string[];
}

/** Polls of a session as the API keeps them, and what it tells chat of them. */
export class PollRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessionId: string,
    private readonly servers: () => readonly TestChatServer[],
  ) {}

  /** An open one with three options unless something else is wished. */
  async save(wishes: PollWishes, { isTold = true } = {}): Promise<{ pollId: string; options: string[] }> {
    const { pollId = uuidv7() } = wishes;
    const kind = wishes.kind ?? 'single';
    const hasOptions = kind !== 'rating' && kind !== 'word-cloud';
    const options = (hasOptions ? ['Sea', 'Forest', 'City'] : []).map((text) => ({
      id: randomUUID(),
      text: { en: text },
    }));
    const rows = await this.dataSource.transaction(async (manager) => {
      const change = await this.nextChange(manager);
      return manager.query<{ options: { id: string }[] }[]>(
        `INSERT INTO polls (id, session_id, change, title, kind, options, fewest, most, scale, results, may_change_vote, status,
                            hidden_words, created_at, opened_at, closed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 5, $9, $10, $11, $12, now(),
                 CASE WHEN $11 <> 'draft' THEN now() END, CASE WHEN $11 = 'closed' THEN now() END)
         ON CONFLICT (id) DO UPDATE SET change = $3, status = coalesce($13, polls.status), hidden_words = $12,
           closed_at = CASE WHEN coalesce($13, polls.status) = 'closed' THEN now() END
         RETURNING options`,
        [
          pollId,
          this.sessionId,
          change,
          wishes.question ?? { en: 'Where?' },
          kind,
          JSON.stringify(options),
          wishes.fewest ?? 1,
          wishes.most ?? 1,
          wishes.results ?? 'when-closed',
          wishes.mayChangeVote ?? false,
          wishes.status ?? 'open',
          wishes.hiddenWords ?? [],
          wishes.status ?? null,
        ],
      );
    });
    if (isTold) this.tell();
    return { pollId, options: rows[0]?.options.map(({ id }) => id) ?? [] };
  }

  async delete(pollId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.nextChange(manager);
      await manager.query('DELETE FROM polls WHERE id = $1', [pollId]);
    });
    this.tell();
  }

  /** By voter. */
  async votes(pollId: string): Promise<Ballot[]> {
    const rows = await this.dataSource.query<{ ballot: Ballot }[]>(
      'SELECT ballot FROM poll_votes WHERE poll_id = $1 ORDER BY participant_id',
      [pollId],
    );
    return rows.map(({ ballot }) => ballot);
  }

  private async nextChange(manager: Pick<DataSource, 'query'>): Promise<number> {
    const [board] = await manager.query<{ change: number }[]>(
      `INSERT INTO poll_boards AS board (session_id, last_change) VALUES ($1, 1)
       ON CONFLICT (session_id) DO UPDATE SET last_change = board.last_change + 1 RETURNING last_change AS change`,
      [this.sessionId],
    );
    return board?.change ?? 0;
  }

  private tell(): void {
    const fact: Fact = {
      id: randomUUID(),
      kind: 'PollsChanged',
      aggregate: this.sessionId,
      payload: { sessionId: this.sessionId },
      occurredAt: new Date().toISOString(),
    };
    for (const { facts } of this.servers()) void facts.publish([fact]);
  }
}
