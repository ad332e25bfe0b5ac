import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a summit's organisers decide about footprints, and the footprints that people keep: each as versions that are only ever
 * added, with what was entered, what was computed with, and by which rules, so that each can be computed again to the gram.
 */
export class CarbonFootprints1700000002420 implements MigrationInterface {
  readonly name = 'CarbonFootprints1700000002420';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A summit without a row has what 'DEFAULT_RULES' of the API say.
      CREATE TABLE summit_carbon_rules (
        summit_id uuid PRIMARY KEY REFERENCES summits ON DELETE CASCADE,
        is_offered boolean NOT NULL,
        counts_non_co2 boolean NOT NULL,
        counts_devices boolean NOT NULL,
        boundary text[] NOT NULL CHECK (boundary <@ '{travel,nights,online}'::text[] AND cardinality(boundary) > 0),
        edition text NOT NULL,
        -- Where the servers stand; NULL: not known.
        server_country text,
        revision integer NOT NULL CHECK (revision > 0),
        updated_at timestamptz NOT NULL
      );
      SELECT audit_table('summit_carbon_rules');

      -- A person's part in a summit, or a year of somebody's life. 'version': the latest.
      CREATE TABLE carbon_footprints (
        id uuid PRIMARY KEY,
        summit_id uuid REFERENCES summits ON DELETE CASCADE,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        version integer NOT NULL CHECK (version > 0),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX carbon_footprints_by_summit ON carbon_footprints (summit_id) WHERE summit_id IS NOT NULL;
      CREATE UNIQUE INDEX carbon_footprints_one_each
        ON carbon_footprints (user_id, summit_id) NULLS NOT DISTINCT WHERE user_id IS NOT NULL;

      -- Of a secret only the SHA-256.
      CREATE TABLE carbon_footprint_links (
        token_hash bytea PRIMARY KEY,
        footprint_id uuid NOT NULL REFERENCES carbon_footprints ON DELETE CASCADE,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX carbon_footprint_links_by_footprint ON carbon_footprint_links (footprint_id);

      -- 'entry': as it was entered; 'input': what was computed with, places and distances written out. Both NULL once the person
      -- had them deleted: the grams stay a number of nobody's.
      CREATE TABLE carbon_footprint_versions (
        footprint_id uuid NOT NULL REFERENCES carbon_footprints ON DELETE CASCADE,
        version integer NOT NULL CHECK (version > 0),
        entry jsonb,
        input jsonb,
        rules jsonb NOT NULL,
        boundary text[] NOT NULL,
        rule_set integer NOT NULL,
        edition text NOT NULL,
        travel_grams bigint NOT NULL CHECK (travel_grams >= 0),
        nights_grams bigint NOT NULL CHECK (nights_grams >= 0),
        online_grams bigint NOT NULL CHECK (online_grams >= 0),
        home_grams bigint NOT NULL CHECK (home_grams >= 0),
        grams bigint NOT NULL CHECK (grams = travel_grams + nights_grams + online_grams + home_grams),
        low_grams bigint NOT NULL,
        high_grams bigint NOT NULL,
        is_online_measured boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (footprint_id, version),
        CHECK ((entry IS NULL) = (input IS NULL))
      );

      CREATE FUNCTION carbon_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- With the summit.
        IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
        -- What somebody entered may be forgotten; what it came to stays.
        IF TG_OP = 'UPDATE' AND NEW.entry IS NULL AND NEW.input IS NULL
           AND to_jsonb(NEW) - '{entry,input}'::text[] = to_jsonb(OLD) - '{entry,input}'::text[] THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'versions of footprints are only ever added' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER carbon_footprint_versions_only_added BEFORE UPDATE OR DELETE ON carbon_footprint_versions
        FOR EACH ROW EXECUTE FUNCTION carbon_keep_version();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE carbon_footprint_versions, carbon_footprint_links, carbon_footprints, summit_carbon_rules;
      DROP FUNCTION carbon_keep_version;
    `);
  }
}
