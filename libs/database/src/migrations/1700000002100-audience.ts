import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reactions of a session's audience, counted by the minute, and whether it takes any; announcements to a session, a summit
 * or everybody.
 */
export class Audience1700000002100 implements MigrationInterface {
  readonly name = 'Audience1700000002100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Where there is no row, they are on.
      CREATE TABLE reaction_settings (
        session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
        are_on boolean NOT NULL
      );
      SELECT audit_table('reaction_settings');

      -- Each chat server writes rows of its own, so that none waits for another; the sum over servers is what happened.
      CREATE TABLE reaction_minutes (
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        minute timestamptz NOT NULL,
        kind text NOT NULL,
        server_id uuid NOT NULL,
        count integer NOT NULL CHECK (count > 0),
        PRIMARY KEY (session_id, minute, kind, server_id)
      ) WITH (fillfactor = 50);

      -- With a session it is for those in it, with a summit alone for all of it, with neither for everybody.
      CREATE TABLE announcements (
        id uuid PRIMARY KEY,
        summit_id uuid REFERENCES summits ON DELETE CASCADE,
        session_id uuid REFERENCES sessions ON DELETE CASCADE,
        importance text NOT NULL CHECK (importance IN ('information', 'urgent')),
        texts jsonb NOT NULL CHECK (texts <> '{}'),
        link text CHECK (link LIKE 'https://%'),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz CHECK (ends_at > starts_at),
        withdrawn_at timestamptz,
        created_at timestamptz NOT NULL,
        CHECK (session_id IS NULL OR summit_id IS NOT NULL)
      );
      CREATE INDEX announcements_of_session ON announcements (session_id) WHERE session_id IS NOT NULL;
      CREATE INDEX announcements_of_summit ON announcements (summit_id) WHERE session_id IS NULL;
      SELECT audit_table('announcements');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE announcements, reaction_minutes, reaction_settings;');
  }
}
