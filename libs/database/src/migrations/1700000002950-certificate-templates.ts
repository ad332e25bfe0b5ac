import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a summit's organisers certify of people: how it looks and what it says, whom they honour, and which were issued together. */
export class CertificateTemplates1700000002950 implements MigrationInterface {
  readonly name = 'CertificateTemplates1700000002950';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Signed certificates show them by their id: they outlive the summit that brought them.
      CREATE TABLE certificate_logos (
        id uuid PRIMARY KEY,
        summit_id uuid REFERENCES summits ON DELETE SET NULL,
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        -- PNG, made by us of what was uploaded.
        content bytea NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (summit_id, sha256)
      );

      -- One of a kind for each summit. 'design' as 'AwardDesign' of the domain; of carbon 'CertificateLook', whose words are fixed.
      CREATE TABLE certificate_templates (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('attendance', 'speaker', 'moderator', 'interpreter', 'ambassador', 'carbon')),
        design jsonb NOT NULL,
        -- Of attendance: in percent of the time in which anything was on, and whether being let in at the door is enough.
        least_percent integer NOT NULL DEFAULT 50 CHECK (least_percent BETWEEN 1 AND 100),
        counts_door boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, kind)
      );
      SELECT audit_table('certificate_templates');

      -- Whom organisers honour by name: ambassadors.
      CREATE TABLE certificate_recipients (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        names jsonb NOT NULL CHECK (names <> '{}'),
        email text CHECK (email = lower(email)),
        citation jsonb,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX certificate_recipients_of ON certificate_recipients (summit_id, created_at, id);
      CREATE INDEX certificate_recipients_by_email ON certificate_recipients (email) WHERE email IS NOT NULL;

      -- Issued together, and held until they are released together.
      CREATE TABLE certificate_batches (
        id uuid PRIMARY KEY,
        summit_id uuid REFERENCES summits ON DELETE SET NULL,
        kind text NOT NULL,
        issued_at timestamptz NOT NULL,
        -- Whoever has an address was written to.
        told_at timestamptz
      );
      CREATE INDEX certificate_batches_of ON certificate_batches (summit_id, issued_at DESC);
      SELECT audit_table('certificate_batches');

      ALTER TABLE certificates ADD COLUMN batch_id uuid REFERENCES certificate_batches;
      CREATE INDEX certificates_of_batch ON certificates (batch_id) WHERE batch_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE certificates DROP COLUMN batch_id;
      DROP TABLE certificate_batches, certificate_recipients, certificate_templates, certificate_logos;
    `);
  }
}
