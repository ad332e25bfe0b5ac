import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions of a session's audience. A board counts the changes of its questions: each change takes the next number and gives
 * it to the question's row, so that who was away asks for the rows with higher numbers and has everything.
 */
export class Questions1700000001800 implements MigrationInterface {
  readonly name = 'Questions1700000001800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE question_boards (
        session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
        last_change integer NOT NULL DEFAULT 0 CHECK (last_change >= 0),
        is_open boolean NOT NULL DEFAULT true,
        moderation text NOT NULL DEFAULT 'after' CHECK (moderation IN ('before', 'after')),
        may_be_anonymous boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE questions (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES question_boards ON DELETE CASCADE,
        change integer NOT NULL CHECK (change > 0),
        client_question_id uuid NOT NULL,
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        author_role text NOT NULL,
        is_anonymous boolean NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        status text NOT NULL CHECK (status IN ('held', 'open', 'answering', 'answered', 'dismissed', 'merged')),
        status_before text CHECK (status_before IN ('held', 'open', 'answered')),
        merged_into_id uuid REFERENCES questions,
        assignee_id uuid,
        answer text,
        asked_at timestamptz NOT NULL,
        CHECK ((status = 'merged') = (merged_into_id IS NOT NULL)),
        CONSTRAINT questions_asked_once UNIQUE (session_id, author_id, client_question_id),
        UNIQUE (session_id, change)
      );
      CREATE UNIQUE INDEX questions_one_is_answered ON questions (session_id) WHERE status = 'answering';
      CREATE INDEX questions_merged ON questions (merged_into_id) WHERE merged_into_id IS NOT NULL;

      CREATE TABLE question_votes (
        question_id uuid NOT NULL REFERENCES questions ON DELETE CASCADE,
        participant_id uuid NOT NULL,
        PRIMARY KEY (question_id, participant_id)
      );
      CREATE INDEX question_votes_of_participant ON question_votes (participant_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE question_votes, questions, question_boards;');
  }
}
