import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happens to messages after they were posted: edited, withdrawn, removed and restored, reacted to. A message's row is as
 * it is now; each change takes the next number of a second channel of its room and gives it to the row. Reactions are a row
 * each, and counted into the message with a change. A summit as a whole has a chat as its sessions do.
 */
export class MessageChanges1700000001900 implements MigrationInterface {
  readonly name = 'MessageChanges1700000001900';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE channels
        ALTER COLUMN session_id DROP NOT NULL,
        ADD COLUMN summit_id uuid REFERENCES summits ON DELETE CASCADE,
        ADD CONSTRAINT channels_of_one_room CHECK ((session_id IS NULL) <> (summit_id IS NULL)),
        ADD CONSTRAINT channels_one_of_a_kind_of_summit UNIQUE (summit_id, kind, language),
        DROP CONSTRAINT channels_kind_check,
        ADD CONSTRAINT channels_kind_check CHECK (kind IN ('public', 'backstage', 'captions', 'changes'));

      -- 'change': the number of its last one. 'reactions': counts by emoji, as that change found them.
      ALTER TABLE messages
        ADD COLUMN reply_to integer,
        ADD COLUMN mentions uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN state text NOT NULL DEFAULT 'posted' CHECK (state IN ('posted', 'withdrawn', 'removed')),
        ADD COLUMN edited_at timestamptz,
        ADD COLUMN reactions jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN change integer NOT NULL DEFAULT 0;

      -- Without foreign keys, as messages.
      CREATE TABLE message_changes (
        channel_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        message_channel_id uuid NOT NULL,
        message_seq integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('edited', 'withdrawn', 'removed', 'restored', 'counted')),
        participant_id uuid,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (channel_id, seq)
      );

      CREATE TABLE message_reactions (
        channel_id uuid NOT NULL,
        message_seq integer NOT NULL,
        emoji text NOT NULL,
        participant_id uuid NOT NULL,
        PRIMARY KEY (channel_id, message_seq, emoji, participant_id)
      );
      CREATE INDEX message_reactions_of_participant ON message_reactions (channel_id, participant_id, message_seq);

      -- Texts folded for search, written when somebody searches: a message that has none was posted or changed since.
      CREATE TABLE folded_messages (
        channel_id uuid NOT NULL,
        seq integer NOT NULL,
        folded text NOT NULL,
        PRIMARY KEY (channel_id, seq)
      );

      CREATE OR REPLACE FUNCTION delete_messages_of_channel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM messages WHERE channel_id = OLD.id;
        DELETE FROM captions WHERE channel_id = OLD.id;
        DELETE FROM message_changes WHERE channel_id = OLD.id;
        DELETE FROM message_reactions WHERE channel_id = OLD.id;
        DELETE FROM folded_messages WHERE channel_id = OLD.id;
        RETURN NULL;
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM channels WHERE kind = 'changes' OR summit_id IS NOT NULL;
      DROP TABLE message_changes, message_reactions, folded_messages;
      CREATE OR REPLACE FUNCTION delete_messages_of_channel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM messages WHERE channel_id = OLD.id;
        DELETE FROM captions WHERE channel_id = OLD.id;
        RETURN NULL;
      END $$;
      ALTER TABLE messages DROP COLUMN reply_to, DROP COLUMN mentions, DROP COLUMN state, DROP COLUMN edited_at,
        DROP COLUMN reactions, DROP COLUMN change;
      ALTER TABLE channels
        DROP CONSTRAINT channels_of_one_room, DROP COLUMN summit_id,
        ALTER COLUMN session_id SET NOT NULL,
        DROP CONSTRAINT channels_kind_check,
        ADD CONSTRAINT channels_kind_check CHECK (kind IN ('public', 'backstage', 'captions'));
    `);
  }
}
