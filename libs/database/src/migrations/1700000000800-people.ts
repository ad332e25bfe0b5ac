import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people say of themselves: biography, photo, languages, when they can come and whether their devices work; who came
 * with whom (delegations); and what became of an invitation (why it was declined, when it was recalled, further links).
 */
export class People1700000000800 implements MigrationInterface {
  readonly name = 'People1700000000800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Two square pictures in WebP, made by us from what was uploaded, never the upload itself. A photo is never changed: another one is another row.
      CREATE TABLE photos (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        small bytea NOT NULL,
        large bytea NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX photos_by_person ON photos (person_id);

      -- 'created_by' is a user; no foreign key: it may outlive them, and only decides who else may change the person.
      -- 'changed_by_person_at': when the person last changed this themself.
      ALTER TABLE people
        ADD COLUMN biography jsonb,
        ADD COLUMN photo_id uuid REFERENCES photos ON DELETE SET NULL,
        ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
        ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
        ADD COLUMN created_by uuid,
        ADD COLUMN changed_by_person_at timestamptz;

      -- What a person told the organisers of one summit. 'availability_stated_at' without a row in availabilities: always.
      CREATE TABLE profiles (
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        saved_at timestamptz,
        availability_stated_at timestamptz,
        PRIMARY KEY (person_id, summit_id)
      );

      CREATE TABLE availabilities (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        during tstzrange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        CONSTRAINT availabilities_apart EXCLUDE USING gist (person_id WITH =, summit_id WITH =, during WITH &&)
      );
      CREATE INDEX availabilities_by_summit ON availabilities (summit_id);

      -- The last one counts.
      CREATE TABLE technical_checks (
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        camera text NOT NULL CHECK (camera IN ('on', 'off', 'refused', 'missing', 'busy', 'unsupported')),
        microphone text NOT NULL CHECK (microphone IN ('on', 'off', 'refused', 'missing', 'busy', 'unsupported')),
        network text NOT NULL CHECK (network IN ('good', 'fair', 'poor', 'failed')),
        round_trip_ms integer CHECK (round_trip_ms >= 0),
        upload_kbps integer CHECK (upload_kbps >= 0),
        checked_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, summit_id)
      );

      CREATE TABLE delegations (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        organisation_id uuid REFERENCES organisations,
        country char(2),
        position integer NOT NULL,
        revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
        CHECK (num_nonnulls(organisation_id, country) = 1),
        CONSTRAINT delegations_once UNIQUE NULLS NOT DISTINCT (summit_id, organisation_id, country)
      );
      CREATE TABLE delegation_members (
        delegation_id uuid NOT NULL REFERENCES delegations ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        is_head boolean NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (delegation_id, person_id)
      );
      CREATE UNIQUE INDEX delegation_heads ON delegation_members (delegation_id) WHERE is_head;
      CREATE INDEX delegation_members_by_person ON delegation_members (person_id);

      ALTER TABLE invitations ADD COLUMN decline_reason text;

      -- Further links of an invitation, in a reminder or copied by an organiser: of the first one only the hash is known, and it goes on working.
      CREATE TABLE invitation_links (
        token_hash bytea PRIMARY KEY,
        invitation_id uuid NOT NULL REFERENCES invitations ON DELETE CASCADE,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX invitation_links_by_invitation ON invitation_links (invitation_id);

      CREATE TABLE invitation_reminders (
        id uuid PRIMARY KEY,
        invitation_id uuid NOT NULL REFERENCES invitations ON DELETE CASCADE,
        cause text NOT NULL CHECK (cause IN ('organiser', 'week-before', 'day-before')),
        sent_at timestamptz NOT NULL
      );
      CREATE INDEX invitation_reminders_by_invitation ON invitation_reminders (invitation_id, sent_at);
      CREATE UNIQUE INDEX invitation_reminders_by_clock ON invitation_reminders (invitation_id, cause) WHERE cause <> 'organiser';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE invitation_reminders, invitation_links, delegation_members, delegations, technical_checks, availabilities, profiles;
      ALTER TABLE invitations DROP COLUMN decline_reason;
      ALTER TABLE people DROP COLUMN biography, DROP COLUMN photo_id, DROP COLUMN languages, DROP COLUMN revision,
        DROP COLUMN created_by, DROP COLUMN changed_by_person_at;
      DROP TABLE photos;
    `);
  }
}
