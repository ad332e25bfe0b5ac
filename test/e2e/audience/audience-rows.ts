import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** What an audience left behind, as rows: times and authors are the test's. */
export class AudienceRows {
  constructor(
    private readonly dataSource: DataSource,
    readonly sessionId: string,
  ) {}

  /** When the session went on air. */
  async wentOnAir(at: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, snapshot, updated_at)
       VALUES ($1, 'live', 1, $2, '{"status":"live","version":1,"seats":[]}', now())`,
      [this.sessionId, at],
    );
  }

  /** Messages in this order, numbered after those before. */
  async wrote(
    messages: readonly {
      by: string;
      name: string;
      role?: string;
      text: string;
      at: string;
      mentions?: string[];
      state?: string;
      replyTo?: number;
      reactions?: Record<string, number>;
      editedAt?: string;
    }[],
  ): Promise<void> {
    const channelId = await this.channel();
    for (const { by, name, role = 'attendee', text, at, mentions = [], state = 'posted', ...more } of messages)
      await this.dataSource.query(
        `WITH next AS (UPDATE channels SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq)
         INSERT INTO messages (channel_id, seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at,
                               mentions, state, reply_to, reactions, edited_at)
         SELECT $1, last_seq, gen_random_uuid(), $2, gen_random_uuid(), $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM next`,
        [
          channelId,
          by,
          name,
          role,
          text,
          at,
          mentions,
          state,
          more.replyTo ?? null,
          JSON.stringify(more.reactions ?? {}),
          more.editedAt ?? null,
        ],
      );
  }

  /** Waits for somebody to read it. */
  async held(
    summitId: string,
    { by, name, text, at }: { by: string; name: string; text: string; at: string },
  ): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO moderation_boards (room_id, summit_id, session_id) VALUES ($1, $2, $1) ON CONFLICT DO NOTHING`,
      [this.sessionId, summitId],
    );
    await this.dataSource.query(
      `INSERT INTO held_messages (id, room_id, change, participant_id, client_message_id, draft, reasons, held_at)
       VALUES (gen_random_uuid(), $1, 1, $2, gen_random_uuid(), $3, '{}', $4)`,
      [this.sessionId, by, JSON.stringify({ text, author: { participantId: by, name, role: 'attendee' } }), at],
    );
  }

  /** A closed poll with these ballots, one a person; of words when it has no options. */
  async polled(
    question: string,
    options: readonly string[],
    ballots: readonly object[],
    status = 'closed',
  ): Promise<void> {
    const id = uuidv7();
    await this.dataSource.query(
      `INSERT INTO polls (id, session_id, change, title, kind, options, fewest, most, scale, results, may_change_vote, status, hidden_words,
                          created_at, opened_at, closed_at)
       VALUES ($1, $2, 1, $3, $4, $5, 1, 3, 5, 'live', false, $6, '{rude}', now(), CASE WHEN $6 <> 'draft' THEN $7::timestamptz END,
               CASE WHEN $6 = 'closed' THEN $7::timestamptz + interval '2 minutes' END)`,
      [
        id,
        this.sessionId,
        JSON.stringify({ en: question }),
        options.length === 0 ? 'word-cloud' : 'single',
        JSON.stringify(options.map((text) => ({ id: text, text: { en: text } }))),
        status,
        '2022-12-20T06:10:00Z',
      ],
    );
    for (const ballot of ballots)
      await this.dataSource.query('INSERT INTO poll_votes VALUES ($1, gen_random_uuid(), $2, now())', [
        id,
        JSON.stringify(ballot),
      ]);
  }

  /** As many as there are in one statement, by a hundred people. */
  async wroteMuch(count: number): Promise<void> {
    const channelId = await this.channel();
    await this.dataSource.query(
      `INSERT INTO messages (channel_id, seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at)
       SELECT $1, n, gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad((n % 100)::text, 12, '0'))::uuid, gen_random_uuid(),
              'Person ' || n % 100, 'attendee', 'message ' || n, now() FROM generate_series(1, $2::integer) n`,
      [channelId, count],
    );
    await this.dataSource.query('UPDATE channels SET last_seq = $2 WHERE id = $1', [channelId, count]);
  }

  async asked(question: {
    by: string;
    name: string;
    text: string;
    at: string;
    status?: string;
    isAnonymous?: boolean;
    mergedInto?: string;
    assignee?: string;
    answer?: string;
    voters?: readonly string[];
  }): Promise<string> {
    const id = randomUUID();
    await this.dataSource.query('INSERT INTO question_boards (session_id) VALUES ($1) ON CONFLICT DO NOTHING', [
      this.sessionId,
    ]);
    const { by, name, text, at, status = 'open', isAnonymous = false, voters = [] } = question;
    await this.dataSource.query(
      `WITH board AS (UPDATE question_boards SET last_change = last_change + 1 WHERE session_id = $2 RETURNING last_change)
       INSERT INTO questions (id, session_id, change, client_question_id, author_id, author_name, author_role, is_anonymous,
                              text, status, merged_into_id, assignee_id, answer, asked_at)
       SELECT $1, $2, last_change, $1, $3, $4, 'attendee', $5, $6, $7, $8, $9, $10, $11 FROM board`,
      [
        id,
        this.sessionId,
        by,
        name,
        isAnonymous,
        text,
        status,
        question.mergedInto ?? null,
        question.assignee ?? null,
        question.answer ?? null,
        at,
      ],
    );
    for (const voter of voters)
      await this.dataSource.query('INSERT INTO question_votes (question_id, participant_id) VALUES ($1, $2)', [
        id,
        voter,
      ]);
    return id;
  }

  private async channel(): Promise<string> {
    await this.dataSource.query(
      `INSERT INTO channels (id, session_id, created_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING`,
      [randomUUID(), this.sessionId],
    );
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM channels WHERE session_id = $1 AND kind = 'public'`,
      [this.sessionId],
    );
    if (row === undefined) throw new Error('no channel was made');
    return row.id;
  }
}
