import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Channels of three kinds: the public chat of a session, the one backstage, and one for each language it is captioned in.
 * Captions are numbered like messages and have the times they were written in; a feed is where a speech recogniser of one
 * session and language sends what it hears, known by the hash of its secret.
 */
export class Captions1700000001600 implements MigrationInterface {
  readonly name = 'Captions1700000001600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE channels
        ADD COLUMN kind text NOT NULL DEFAULT 'public' CHECK (kind IN ('public', 'backstage', 'captions')),
        ADD COLUMN language text NOT NULL DEFAULT '',
        ADD CHECK ((kind = 'captions') = (language <> '')),
        DROP CONSTRAINT channels_session_id_key,
        ADD CONSTRAINT channels_one_of_a_kind UNIQUE (session_id, kind, language);

      -- Of lines backstage only: to whom they are written.
      ALTER TABLE messages
        ADD COLUMN audience text CHECK (audience IN ('everybody', 'chair', 'person')),
        ADD COLUMN recipient_id uuid,
        ADD CHECK ((audience IS NOT DISTINCT FROM 'person') = (recipient_id IS NOT NULL));

      -- Without a foreign key to channels, as messages.
      CREATE TABLE captions (
        channel_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        id uuid NOT NULL,
        participant_id uuid NOT NULL,
        client_line_id uuid NOT NULL,
        author_name text NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        begins_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at >= begins_at),
        posted_at timestamptz NOT NULL,
        PRIMARY KEY (channel_id, seq),
        CONSTRAINT captions_sent_once UNIQUE (channel_id, participant_id, client_line_id)
      );

      CREATE OR REPLACE FUNCTION delete_messages_of_channel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM messages WHERE channel_id = OLD.id;
        DELETE FROM captions WHERE channel_id = OLD.id;
        RETURN NULL;
      END $$;

      CREATE TABLE caption_feeds (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        language text NOT NULL,
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX caption_feeds_of_session ON caption_feeds (session_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM channels WHERE kind <> 'public';
      DROP TABLE captions, caption_feeds;
      CREATE OR REPLACE FUNCTION delete_messages_of_channel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM messages WHERE channel_id = OLD.id;
        RETURN NULL;
      END $$;
      ALTER TABLE messages DROP COLUMN audience, DROP COLUMN recipient_id;
      ALTER TABLE channels DROP CONSTRAINT channels_one_of_a_kind, DROP COLUMN kind, DROP COLUMN language,
        ADD CONSTRAINT channels_session_id_key UNIQUE (session_id);
    `);
  }
}
