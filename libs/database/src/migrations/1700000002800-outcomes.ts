import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of what summits leave behind, and the pages of their guests of honour. */
export class Outcomes1700000002800 implements MigrationInterface {
  readonly name = 'Outcomes1700000002800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outcomes (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        -- Of all summits: an outcome has an address of its own.
        slug text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('fund', 'memorandum', 'proposal', 'commitment', 'ambassador')),
        titles jsonb NOT NULL CHECK (titles <> '{}'),
        descriptions jsonb CHECK (descriptions <> '{}'),
        amount_minor bigint CHECK (amount_minor > 0),
        currency char(3) CHECK (currency ~ '^[A-Z]{3}$'),
        agreed_on date,
        due_on date,
        status text NOT NULL CHECK (status IN ('announced', 'under-way', 'achieved', 'abandoned')),
        status_notes jsonb CHECK (status_notes <> '{}'),
        -- Where it was released.
        session_id uuid REFERENCES sessions ON DELETE SET NULL,
        -- In their order: titles, when due, when reached.
        milestones jsonb NOT NULL,
        -- What it takes up again, of an earlier summit.
        follows_id uuid REFERENCES outcomes ON DELETE SET NULL,
        revision integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((amount_minor IS NULL) = (currency IS NULL)),
        CHECK (follows_id <> id),
        -- Taken up once at each summit.
        UNIQUE (follows_id, summit_id)
      );
      CREATE INDEX outcomes_of_summit ON outcomes (summit_id, created_at, id);
      SELECT audit_table('outcomes');

      CREATE TABLE outcome_parties (
        outcome_id uuid NOT NULL REFERENCES outcomes ON DELETE CASCADE,
        position smallint NOT NULL,
        role text NOT NULL CHECK (role IN ('party', 'initiator', 'funder', 'beneficiary', 'witness', 'honoured')),
        names jsonb NOT NULL CHECK (names <> '{}'),
        country char(2),
        -- Who they are in the programme, where they are somebody of it.
        person_id uuid REFERENCES people ON DELETE SET NULL,
        PRIMARY KEY (outcome_id, position)
      );
      CREATE INDEX outcome_parties_of_person ON outcome_parties (person_id);
      SELECT audit_table('outcome_parties');

      CREATE TABLE outcome_documents (
        id uuid PRIMARY KEY,
        outcome_id uuid NOT NULL REFERENCES outcomes ON DELETE CASCADE,
        title text NOT NULL,
        language text NOT NULL,
        content bytea NOT NULL,
        byte_count integer NOT NULL CHECK (byte_count > 0),
        sha256 char(64) NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX outcome_documents_of ON outcome_documents (outcome_id, created_at);
      SELECT audit_table('outcome_documents', 'content');

      -- What a country that is guest of honour says on a page of its own; one for each summit.
      CREATE TABLE guest_pages (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL UNIQUE REFERENCES summits ON DELETE CASCADE,
        country char(2) NOT NULL,
        introductions jsonb CHECK (introductions <> '{}'),
        messages jsonb CHECK (messages <> '{}'),
        -- Whose words the message is.
        message_person_id uuid REFERENCES people ON DELETE SET NULL,
        -- Where the country is heard.
        session_id uuid REFERENCES sessions ON DELETE SET NULL,
        -- To what the country invites everybody: in words, and where there is more.
        invitations jsonb CHECK (invitations <> '{}'),
        invitation_url text CHECK (invitation_url LIKE 'https://%'),
        revision integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (invitation_url IS NULL OR invitations IS NOT NULL)
      );
      SELECT audit_table('guest_pages');

      CREATE TABLE guest_page_people (
        page_id uuid NOT NULL REFERENCES guest_pages ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        position smallint NOT NULL,
        PRIMARY KEY (page_id, person_id)
      );
      CREATE INDEX guest_page_people_of_person ON guest_page_people (person_id);
      SELECT audit_table('guest_page_people', '', 'page_id,person_id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE guest_page_people, guest_pages, outcome_documents, outcome_parties, outcomes;');
  }
}
