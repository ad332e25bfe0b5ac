import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Moderation of what an audience writes. What changes on a room's board (messages that wait, reported ones, the record)
 * takes the next number of the board, so that who was away asks for the rows with higher numbers. Restrictions and settings may
 * be the whole summit's: each change of one raises its version, and the sum of versions tells whether anything is new.
 */
export class Moderation1700000001950 implements MigrationInterface {
  readonly name = 'Moderation1700000001950';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Of a message that was held back: when it was written.
      ALTER TABLE messages ADD COLUMN held_since timestamptz;

      -- session_id NULL: of the summit. settings NULL: what was set for the session is set no more.
      CREATE TABLE moderation_settings (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        session_id uuid REFERENCES sessions ON DELETE CASCADE,
        settings jsonb CHECK (jsonb_typeof(settings) = 'object'),
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX moderation_settings_once ON moderation_settings (summit_id, coalesce(session_id, summit_id));
      SELECT audit_table('moderation_settings', 'version', 'summit_id,session_id');

      -- Of a session's room, or of the summit's own (session_id NULL).
      CREATE TABLE moderation_boards (
        room_id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        session_id uuid REFERENCES sessions ON DELETE CASCADE,
        last_change integer NOT NULL DEFAULT 0 CHECK (last_change >= 0)
      );

      -- Approved ones keep the number under which they were posted; NULL until then, whatever ended meanwhile.
      CREATE TABLE held_messages (
        id uuid PRIMARY KEY,
        room_id uuid NOT NULL REFERENCES moderation_boards ON DELETE CASCADE,
        change integer NOT NULL CHECK (change > 0),
        participant_id uuid NOT NULL,
        client_message_id uuid NOT NULL,
        -- Text and author among it, as it is posted when it is let through.
        draft jsonb NOT NULL CHECK (jsonb_typeof(draft) = 'object'),
        reasons text[] NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'rejected')),
        posted_seq integer CHECK (posted_seq IS NULL OR state = 'approved'),
        held_at timestamptz NOT NULL,
        CONSTRAINT held_messages_once UNIQUE (room_id, participant_id, client_message_id)
      );
      CREATE INDEX held_messages_by_change ON held_messages (room_id, change);

      CREATE TABLE reported_messages (
        room_id uuid NOT NULL REFERENCES moderation_boards ON DELETE CASCADE,
        seq integer NOT NULL CHECK (seq > 0),
        change integer NOT NULL CHECK (change >= 0),
        state text NOT NULL CHECK (state IN ('noted', 'open', 'settled')),
        -- Reports that were known when somebody decided.
        settled_count integer NOT NULL DEFAULT 0,
        PRIMARY KEY (room_id, seq)
      );
      CREATE TABLE message_reports (
        room_id uuid NOT NULL,
        seq integer NOT NULL,
        reporter_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('spam', 'harassment', 'off-topic', 'other')),
        note text NOT NULL,
        reported_at timestamptz NOT NULL,
        PRIMARY KEY (room_id, seq, reporter_id),
        FOREIGN KEY (room_id, seq) REFERENCES reported_messages ON DELETE CASCADE
      );
      CREATE INDEX message_reports_of_reporter ON message_reports (reporter_id);

      -- session_id NULL: in all sessions of the summit.
      CREATE TABLE restrictions (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        session_id uuid REFERENCES sessions ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('silenced', 'banned')),
        participant_id uuid NOT NULL,
        participant_name text NOT NULL,
        address_hash text CHECK (address_hash IS NULL OR kind = 'banned'),
        until timestamptz,
        imposed_at timestamptz NOT NULL,
        imposed_by text NOT NULL,
        lifted_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX restrictions_of_summit ON restrictions (summit_id, session_id);
      CREATE INDEX restrictions_of_participant ON restrictions (participant_id);

      CREATE TABLE moderation_actions (
        id uuid PRIMARY KEY,
        room_id uuid NOT NULL REFERENCES moderation_boards ON DELETE CASCADE,
        change integer NOT NULL CHECK (change > 0),
        kind text NOT NULL,
        -- NULL: it happened by itself.
        actor_id uuid,
        actor_name text,
        subject_id uuid NOT NULL,
        subject_name text NOT NULL,
        text text NOT NULL,
        seq integer,
        held_id uuid REFERENCES held_messages,
        restriction_id uuid REFERENCES restrictions ON DELETE CASCADE,
        until timestamptz,
        at timestamptz NOT NULL,
        undone_at timestamptz,
        undone_by text
      );
      CREATE INDEX moderation_actions_by_change ON moderation_actions (room_id, change);

      -- Who wrote in a room: what they can be restricted by.
      CREATE TABLE chat_writers (
        room_id uuid NOT NULL REFERENCES moderation_boards ON DELETE CASCADE,
        participant_id uuid NOT NULL,
        name text NOT NULL,
        address_hash text,
        moderates boolean NOT NULL,
        is_of_programme boolean NOT NULL,
        came_at timestamptz NOT NULL,
        PRIMARY KEY (room_id, participant_id)
      );
      CREATE INDEX chat_writers_of_participant ON chat_writers (participant_id);

      -- In slow mode: what somebody wrote last, on whichever server.
      CREATE TABLE slow_mode_turns (
        room_id uuid NOT NULL REFERENCES moderation_boards ON DELETE CASCADE,
        participant_id uuid NOT NULL,
        client_message_id uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (room_id, participant_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE slow_mode_turns, chat_writers, moderation_actions, restrictions, message_reports, reported_messages,
        held_messages, moderation_boards, moderation_settings;
      ALTER TABLE messages DROP COLUMN held_since;
    `);
  }
}
