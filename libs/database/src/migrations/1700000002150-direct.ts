import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages between two people of a summit, which the receiver accepts first. A conversation numbers its messages, and each
 * person's inbox numbers what changes in their conversations: who was away asks for the rows with higher numbers. Beside that
 * what organisers decide about writing, what was found behind links, and translations of messages.
 */
export class Direct1700000002150 implements MigrationInterface {
  readonly name = 'Direct1700000002150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'preview_hosts': of whose pages title and description are fetched. Empty: of none.
      CREATE TABLE messaging_rules (
        summit_id uuid PRIMARY KEY REFERENCES summits ON DELETE CASCADE,
        allows_direct_messages boolean NOT NULL DEFAULT true,
        preview_hosts text[] NOT NULL DEFAULT '{}',
        revision integer NOT NULL DEFAULT 1 CHECK (revision > 0)
      );
      SELECT audit_table('messaging_rules');

      CREATE TABLE direct_inboxes (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        last_change integer NOT NULL DEFAULT 0 CHECK (last_change >= 0),
        PRIMARY KEY (summit_id, account_id)
      );

      CREATE TABLE direct_conversations (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        low_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        high_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('requested', 'accepted', 'declined', 'left')),
        requester_id uuid NOT NULL,
        ended_by_id uuid,
        requested_at timestamptz NOT NULL,
        last_seq integer NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
        CHECK (low_id < high_id),
        CHECK (requester_id IN (low_id, high_id)),
        UNIQUE (summit_id, low_id, high_id)
      );
      CREATE INDEX direct_conversations_of_high ON direct_conversations (high_id);
      CREATE INDEX direct_conversations_of_low ON direct_conversations (low_id);
      CREATE INDEX direct_requests ON direct_conversations (summit_id, requester_id, requested_at);

      -- 'change' is a number of the member's own inbox.
      CREATE TABLE direct_members (
        conversation_id uuid NOT NULL REFERENCES direct_conversations ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        change integer NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        read_seq integer NOT NULL DEFAULT 0,
        is_muted boolean NOT NULL DEFAULT false,
        has_blocked boolean NOT NULL DEFAULT false,
        PRIMARY KEY (conversation_id, account_id)
      );
      CREATE INDEX direct_members_of_account ON direct_members (account_id, change);

      CREATE TABLE direct_messages (
        conversation_id uuid NOT NULL REFERENCES direct_conversations ON DELETE CASCADE,
        seq integer NOT NULL CHECK (seq > 0),
        id uuid NOT NULL UNIQUE,
        author_id uuid NOT NULL,
        client_message_id uuid NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        posted_at timestamptz NOT NULL,
        PRIMARY KEY (conversation_id, seq),
        CONSTRAINT direct_messages_sent_once UNIQUE (conversation_id, author_id, client_message_id)
      );

      -- 'messages': what who reports shows of the conversation, as it was then (author, text, time).
      CREATE TABLE direct_reports (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        conversation_id uuid NOT NULL REFERENCES direct_conversations ON DELETE CASCADE,
        reporter_id uuid NOT NULL,
        reported_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        messages jsonb NOT NULL,
        reported_at timestamptz NOT NULL,
        UNIQUE (conversation_id, reporter_id)
      );
      CREATE INDEX direct_reports_of_summit ON direct_reports (summit_id, reported_at);

      -- Without a title there is nothing to show: the page is not asked again before its time.
      CREATE TABLE link_previews (
        url text PRIMARY KEY CHECK (length(url) <= 2000),
        title text,
        description text,
        site_name text,
        fetched_at timestamptz NOT NULL
      );
      CREATE INDEX link_previews_by_age ON link_previews (fetched_at);

      -- Without a foreign key to channels, as messages. 'source_hash': of the text that was translated, which may have been edited since.
      CREATE TABLE message_translations (
        channel_id uuid NOT NULL,
        seq integer NOT NULL,
        language text NOT NULL,
        source_hash bytea NOT NULL,
        source_language text NOT NULL,
        text text NOT NULL,
        translated_at timestamptz NOT NULL,
        PRIMARY KEY (channel_id, seq, language)
      );
      CREATE FUNCTION delete_translations_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM message_translations WHERE channel_id = OLD.channel_id AND seq = OLD.seq;
        RETURN NULL;
      END $$;
      CREATE TRIGGER translations_go_with_message AFTER DELETE ON messages
        FOR EACH ROW EXECUTE FUNCTION delete_translations_of_message();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER translations_go_with_message ON messages;
      DROP FUNCTION delete_translations_of_message();
      DROP TABLE message_translations, link_previews, direct_reports, direct_messages, direct_members, direct_conversations,
        direct_inboxes, messaging_rules;
    `);
  }
}
