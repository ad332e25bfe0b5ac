import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that carries a calendar entry, what calendars of invited people were told, own agendas, and the links that calendars subscribe to (of a secret only the SHA-256). */
export class Calendars1700000001000 implements MigrationInterface {
  readonly name = 'Calendars1700000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'calendar' is iCalendar text; it is erased with the rest of the body.
      ALTER TABLE outbox_mails
        ADD COLUMN calendar_method text CHECK (calendar_method IN ('REQUEST', 'CANCEL', 'PUBLISH')),
        ADD COLUMN calendar text,
        ADD CONSTRAINT outbox_mails_calendar_whole CHECK ((calendar IS NULL) = (calendar_method IS NULL));

      -- What was last mailed about a session to an address: 'told' is the entry, so that it can be called off when the session
      -- is gone. No foreign key to sessions for the same reason.
      CREATE TABLE calendar_requests (
        session_id uuid NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        person_id uuid NOT NULL,
        method text NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
        sequence integer NOT NULL CHECK (sequence >= 0),
        told jsonb NOT NULL,
        mailed_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, email)
      );
      CREATE INDEX calendar_requests_open ON calendar_requests (summit_id) WHERE method = 'REQUEST';

      -- Up to which version of a summit's programme invited people were told what changed for them.
      CREATE TABLE calendar_mail_positions (
        summit_id uuid PRIMARY KEY REFERENCES summits ON DELETE CASCADE,
        version integer NOT NULL
      );
      INSERT INTO calendar_mail_positions (summit_id, version)
        SELECT summit_id, max(version) FROM programme_documents GROUP BY summit_id;

      -- Of a user or of a browser that is nobody's: then 'guest_id' is derived from its cookie.
      CREATE TABLE session_stars (
        user_id uuid REFERENCES users ON DELETE CASCADE,
        guest_id uuid,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        starred_at timestamptz NOT NULL,
        CHECK (num_nonnulls(user_id, guest_id) = 1)
      );
      CREATE UNIQUE INDEX session_stars_of_user ON session_stars (user_id, session_id) WHERE user_id IS NOT NULL;
      CREATE UNIQUE INDEX session_stars_of_guest ON session_stars (guest_id, session_id) WHERE guest_id IS NOT NULL;
      CREATE INDEX session_stars_by_session ON session_stars (session_id);

      CREATE TABLE calendar_links (
        token_hash bytea PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('agenda', 'appearances')),
        user_id uuid REFERENCES users ON DELETE CASCADE,
        guest_id uuid,
        issued_at timestamptz NOT NULL,
        CHECK (num_nonnulls(user_id, guest_id) = 1),
        CHECK (kind = 'agenda' OR user_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX calendar_links_of_user ON calendar_links (user_id, kind) WHERE user_id IS NOT NULL;
      CREATE UNIQUE INDEX calendar_links_of_guest ON calendar_links (guest_id, kind) WHERE guest_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE calendar_links, session_stars, calendar_mail_positions, calendar_requests;
      ALTER TABLE outbox_mails DROP COLUMN calendar, DROP COLUMN calendar_method;
    `);
  }
}
