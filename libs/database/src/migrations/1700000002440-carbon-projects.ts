import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reduction projects, the accounts of the companies that run them, what is told and shown of them, and the terms on which
 * each batch of the ledger is sold.
 */
export class CarbonProjects1700000002440 implements MigrationInterface {
  readonly name = 'CarbonProjects1700000002440';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE carbon_projects (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        names jsonb NOT NULL CHECK (names <> '{}'),
        summaries jsonb NOT NULL CHECK (summaries <> '{}'),
        descriptions jsonb CHECK (descriptions <> '{}'),
        type text NOT NULL,
        country char(2) NOT NULL,
        places jsonb CHECK (places <> '{}'),
        methodology text NOT NULL,
        registry text NOT NULL,
        -- However its name is written; serial numbers are counted by it.
        registry_key text NOT NULL,
        registry_project_id text NOT NULL,
        registry_url text CHECK (registry_url LIKE 'https://%'),
        -- Years of which the registry issues credits to it; without a last one it still does.
        first_vintage smallint NOT NULL,
        last_vintage smallint CHECK (last_vintage >= first_vintage),
        company_name text NOT NULL,
        company_url text CHECK (company_url LIKE 'https://%'),
        -- Of a registry that does not exist: nothing about it is real.
        is_demonstration boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
        revision integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (registry_key, registry_project_id)
      );
      SELECT audit_table('carbon_projects');

      -- Where what was paid for its credits goes: one account for each currency.
      CREATE TABLE carbon_project_accounts (
        project_id uuid NOT NULL REFERENCES carbon_projects,
        currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        holder text NOT NULL,
        bank text NOT NULL,
        number text NOT NULL,
        PRIMARY KEY (project_id, currency)
      );
      SELECT audit_table('carbon_project_accounts');

      -- Of each batch, how it is sold: in one currency, for which its project's company has an account.
      CREATE TABLE carbon_offers (
        batch_id uuid PRIMARY KEY REFERENCES carbon_batches,
        project_id uuid NOT NULL REFERENCES carbon_projects,
        vintage smallint NOT NULL,
        -- Of a tonne, in the smallest units of the currency.
        price_minor bigint NOT NULL CHECK (price_minor > 0),
        currency char(3) NOT NULL,
        corresponding_adjustment text NOT NULL CHECK (corresponding_adjustment IN ('none', 'authorised', 'applied')),
        adjustment_url text CHECK (adjustment_url LIKE 'https://%'),
        state text NOT NULL CHECK (state IN ('on-sale', 'paused', 'withheld')),
        withheld_reason text,
        revision integer NOT NULL,
        created_at timestamptz NOT NULL,
        FOREIGN KEY (project_id, currency) REFERENCES carbon_project_accounts (project_id, currency),
        CHECK ((corresponding_adjustment = 'none') = (adjustment_url IS NULL)),
        CHECK ((state = 'withheld') = (withheld_reason IS NOT NULL))
      );
      CREATE INDEX carbon_offers_of_project ON carbon_offers (project_id);
      SELECT audit_table('carbon_offers');

      CREATE TABLE carbon_documents (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES carbon_projects,
        -- Of one batch of it; else of all of it.
        batch_id uuid REFERENCES carbon_batches,
        kind text NOT NULL,
        title text NOT NULL,
        language text NOT NULL,
        content bytea NOT NULL,
        byte_count integer NOT NULL,
        sha256 bytea NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX carbon_documents_of_project ON carbon_documents (project_id);
      SELECT audit_table('carbon_documents');

      CREATE TABLE carbon_pictures (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES carbon_projects,
        -- What is to be seen, for who does not see it.
        descriptions jsonb NOT NULL CHECK (descriptions <> '{}'),
        full_picture bytea NOT NULL,
        small_picture bytea NOT NULL,
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX carbon_pictures_of_project ON carbon_pictures (project_id);
      SELECT audit_table('carbon_pictures');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE carbon_pictures, carbon_documents, carbon_offers, carbon_project_accounts, carbon_projects;',
    );
  }
}
