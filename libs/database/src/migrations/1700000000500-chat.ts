import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One channel per session, made when the first participant joins, and its messages, numbered from 1 without a gap.
 * Author name and role are kept as they were. The unique key makes a repeated message the same message.
 */
export class Chat1700000000500 implements MigrationInterface {
  readonly name = 'Chat1700000000500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Room on the page keeps the many updates of last_seq away from the indexes.
      CREATE TABLE channels (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL UNIQUE REFERENCES sessions ON DELETE CASCADE,
        last_seq integer NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
        created_at timestamptz NOT NULL
      ) WITH (fillfactor = 50);

      CREATE TABLE messages (
        channel_id uuid NOT NULL REFERENCES channels ON DELETE CASCADE,
        seq integer NOT NULL CHECK (seq > 0),
        id uuid NOT NULL,
        participant_id uuid NOT NULL,
        client_message_id uuid NOT NULL,
        author_name text NOT NULL,
        author_role text NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        posted_at timestamptz NOT NULL,
        PRIMARY KEY (channel_id, seq),
        CONSTRAINT messages_sent_once UNIQUE (channel_id, participant_id, client_message_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE messages, channels');
  }
}
