import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Polls of a session and what everybody voted: one row per person. Votes are counted from these rows: a counter would be a row
 * that everybody waits for. Every change of a session's polls takes the next number of its board.
 */
export class Polls1700000002050 implements MigrationInterface {
  readonly name = 'Polls1700000002050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE poll_boards (
        session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
        last_change integer NOT NULL DEFAULT 0 CHECK (last_change >= 0)
      );

      CREATE TABLE polls (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        change integer NOT NULL CHECK (change > 0),
        -- The question, as a localised text.
        title jsonb NOT NULL,
        kind text NOT NULL CHECK (kind IN ('single', 'multiple', 'rating', 'ranking', 'word-cloud')),
        -- In their order: [{ id, text }], the text localised.
        options jsonb NOT NULL CHECK (jsonb_typeof(options) = 'array'),
        fewest integer NOT NULL CHECK (fewest >= 1),
        most integer NOT NULL CHECK (most >= fewest),
        scale integer NOT NULL,
        results text NOT NULL CHECK (results IN ('live', 'when-closed', 'never')),
        may_change_vote boolean NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'open', 'closed')),
        is_on_stage boolean NOT NULL DEFAULT false CHECK (NOT is_on_stage OR status <> 'draft'),
        -- Of a word cloud, folded.
        hidden_words text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        opened_at timestamptz CHECK ((status = 'draft') = (opened_at IS NULL)),
        closed_at timestamptz CHECK ((status = 'closed') = (closed_at IS NOT NULL))
      );
      CREATE INDEX polls_of_session ON polls (session_id);
      CREATE UNIQUE INDEX polls_one_on_stage ON polls (session_id) WHERE is_on_stage;

      CREATE TABLE poll_votes (
        poll_id uuid NOT NULL REFERENCES polls ON DELETE CASCADE,
        participant_id uuid NOT NULL,
        ballot jsonb NOT NULL,
        voted_at timestamptz NOT NULL,
        PRIMARY KEY (poll_id, participant_id)
      );
      CREATE INDEX poll_votes_of_participant ON poll_votes (participant_id);

      SELECT audit_table('polls', 'change');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE poll_votes, polls, poll_boards;');
  }
}
