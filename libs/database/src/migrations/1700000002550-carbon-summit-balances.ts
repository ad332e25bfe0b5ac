import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a whole summit comes to: what its organisers say of it, before and after; what was computed from that, in versions; and
 * the balances that were published, each a document that nobody changes any more. What was wrong is published anew.
 */
export class CarbonSummitBalances1700000002550 implements MigrationInterface {
  readonly name = 'CarbonSummitBalances1700000002550';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE carbon_summit_plans (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        stage text NOT NULL CHECK (stage IN ('estimate', 'recomputed')),
        -- 'entry': as it was entered; 'plan': what is computed with, places and distances written out.
        entry jsonb NOT NULL,
        plan jsonb NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, stage)
      );
      SELECT audit_table('carbon_summit_plans', 'plan');

      -- 'balance': rows and factors, people only as numbers of them.
      CREATE TABLE carbon_summit_versions (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        version integer NOT NULL CHECK (version > 0),
        stage text NOT NULL CHECK (stage IN ('estimate', 'recomputed')),
        entry jsonb NOT NULL,
        plan jsonb NOT NULL,
        balance jsonb NOT NULL,
        grams bigint NOT NULL CHECK (grams >= 0),
        computed_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, version)
      );
      SELECT audit_table('carbon_summit_versions', 'entry,plan,balance');

      CREATE FUNCTION carbon_keep_summit_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- With the summit.
        IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'versions of a summit''s footprint are only ever added' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER carbon_summit_versions_only_added BEFORE UPDATE OR DELETE ON carbon_summit_versions
        FOR EACH ROW EXECUTE FUNCTION carbon_keep_summit_version();

      -- 'document': the published bytes, of which 'sha256' is. 'reason': of a correction, which stands instead of the one before.
      CREATE TABLE carbon_summit_balances (
        summit_id uuid NOT NULL REFERENCES summits,
        version integer NOT NULL CHECK (version > 0),
        computed_version integer NOT NULL,
        document text NOT NULL,
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        reason text,
        published_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, version),
        FOREIGN KEY (summit_id, computed_version) REFERENCES carbon_summit_versions,
        CHECK ((version = 1) = (reason IS NULL))
      );
      SELECT audit_table('carbon_summit_balances', 'document');
      CREATE TRIGGER carbon_summit_balances_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON carbon_summit_balances
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON carbon_summit_balances FROM PUBLIC, CURRENT_USER;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE carbon_summit_balances, carbon_summit_versions, carbon_summit_plans;
      DROP FUNCTION carbon_keep_summit_version;
    `);
  }
}
