import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Registration for a summit: its form, who registered, the links of their mails (of a secret only the SHA-256), and who was
 * in a session's room from when to when.
 */
export class Registration1700000000900 implements MigrationInterface {
  readonly name = 'Registration1700000000900';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The three counts are of this summit's registrations; every change of one holds this row, which makes places exact.
      -- 'arrivals' is the last number of arrival that was given. 'fields' as 'RegistrationField' of the domain.
      CREATE TABLE registration_forms (
        summit_id uuid PRIMARY KEY REFERENCES summits ON DELETE CASCADE,
        is_open boolean NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        capacity integer CHECK (capacity >= 0),
        needs_approval boolean NOT NULL,
        fields jsonb NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        arrivals integer NOT NULL DEFAULT 0 CHECK (arrivals >= 0),
        confirmed_count integer NOT NULL DEFAULT 0 CHECK (confirmed_count >= 0),
        waiting_count integer NOT NULL DEFAULT 0 CHECK (waiting_count >= 0),
        updated_at timestamptz NOT NULL,
        CHECK (closes_at > opens_at)
      ) WITH (fillfactor = 50);

      -- 'arrival' is the place in the order of arrival. Somebody who had their data deleted stays as a row without them.
      -- 'code' is what the ticket's picture says and the door looks up.
      CREATE TABLE registrations (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES registration_forms ON DELETE CASCADE,
        arrival integer NOT NULL CHECK (arrival > 0),
        status text NOT NULL CHECK (status IN ('pending', 'confirmed', 'waiting', 'cancelled', 'declined')),
        email text CHECK (email = lower(email)),
        name text,
        language text NOT NULL,
        answers jsonb NOT NULL,
        code text UNIQUE,
        registered_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        checked_in_at timestamptz,
        erased_at timestamptz,
        UNIQUE (summit_id, arrival),
        UNIQUE (summit_id, email),
        CHECK (CASE WHEN erased_at IS NULL THEN email IS NOT NULL AND name IS NOT NULL AND code IS NOT NULL
                    ELSE email IS NULL AND name IS NULL AND code IS NULL AND status IN ('cancelled', 'declined') END)
      );
      CREATE INDEX registrations_waiting ON registrations (summit_id, arrival) WHERE status = 'waiting';
      CREATE INDEX registrations_by_email ON registrations (email) WHERE email IS NOT NULL;

      CREATE TABLE ticket_links (
        token_hash bytea PRIMARY KEY,
        registration_id uuid NOT NULL REFERENCES registrations ON DELETE CASCADE,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ticket_links_by_registration ON ticket_links (registration_id);

      -- Signed in by a ticket's link, and good for what a ticket is good for only.
      ALTER TABLE auth_sessions ADD COLUMN registration_id uuid REFERENCES registrations ON DELETE CASCADE;
      CREATE INDEX auth_sessions_by_registration ON auth_sessions (registration_id) WHERE registration_id IS NOT NULL;

      -- One visit of one participant to a session's room. 'last_seen_at' moves while they are there, so a server that dies loses little.
      CREATE TABLE attendances (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        participant_id uuid NOT NULL,
        role text NOT NULL,
        started_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        CHECK (last_seen_at >= started_at)
      ) WITH (fillfactor = 50);
      CREATE INDEX attendances_by_session ON attendances (session_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE auth_sessions DROP COLUMN registration_id;
      DROP TABLE attendances, ticket_links, registrations, registration_forms;
    `);
  }
}
