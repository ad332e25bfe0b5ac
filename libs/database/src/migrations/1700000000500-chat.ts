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

      -- No foreign key to channels: checked row by row, it is a third of a batch's time (measured by test/bench), and the
      -- statement that writes here takes the channel from the row that it counts up.
      CREATE TABLE messages (
        channel_id uuid NOT NULL,
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

      CREATE FUNCTION delete_messages_of_channel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM messages WHERE channel_id = OLD.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER messages_go_with_channel AFTER DELETE ON channels
        FOR EACH ROW EXECUTE FUNCTION delete_messages_of_channel();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE messages, channels; DROP FUNCTION delete_messages_of_channel();');
  }
}
