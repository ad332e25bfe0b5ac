import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Batches of carbon credits and what became of each gram of them, in double entry. Entries are only ever added: what was wrong
 * is reversed by another movement. Balances are kept by a trigger and never fall below nothing, so that no gram is sold twice
 * whatever races; nobody else writes them.
 */
export class CarbonLedger1700000002400 implements MigrationInterface {
  readonly name = 'CarbonLedger1700000002400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Within one of these a serial number stands for one credit.
      CREATE TABLE carbon_serial_spaces (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        registry text NOT NULL,
        prefix text NOT NULL,
        UNIQUE (registry, prefix)
      );

      CREATE TABLE carbon_batches (
        id uuid PRIMARY KEY,
        space_id integer NOT NULL REFERENCES carbon_serial_spaces,
        serials int8range NOT NULL CHECK (NOT isempty(serials) AND lower_inc(serials) AND NOT upper_inc(serials) AND lower(serials) >= 0),
        -- Whole tonnes: one for each serial number.
        credits integer NOT NULL CHECK (credits > 0 AND credits = upper(serials) - lower(serials)),
        added_at timestamptz NOT NULL,
        CONSTRAINT carbon_batches_serials_once
          EXCLUDE USING gist (int4range(space_id, space_id, '[]') WITH &&, serials WITH &&)
      );

      CREATE TABLE carbon_movements (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('add', 'reserve', 'release', 'order', 'retire', 'confirm', 'cancel-retirement')),
        recorded_at timestamptz NOT NULL,
        reverses uuid UNIQUE REFERENCES carbon_movements
      );

      CREATE TABLE carbon_entries (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        movement_id uuid NOT NULL REFERENCES carbon_movements,
        batch_id uuid NOT NULL REFERENCES carbon_batches,
        account text NOT NULL CHECK (account IN
          ('issued', 'available', 'reserved', 'ordered', 'retired-pending', 'retired-confirmed')),
        -- Whose grams they are; the nil UUID: the pool's.
        holder uuid NOT NULL,
        grams bigint NOT NULL CHECK (grams <> 0)
      );
      CREATE INDEX carbon_entries_of_movement ON carbon_entries (movement_id);
      CREATE INDEX carbon_entries_of_batch ON carbon_entries (batch_id);

      CREATE TABLE carbon_balances (
        batch_id uuid NOT NULL REFERENCES carbon_batches,
        account text NOT NULL,
        holder uuid NOT NULL,
        grams bigint NOT NULL,
        PRIMARY KEY (batch_id, account, holder),
        CONSTRAINT carbon_balances_not_below_nothing CHECK (account = 'issued' OR grams >= 0)
      );

      CREATE TABLE carbon_reservations (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES carbon_batches,
        grams bigint NOT NULL CHECK (grams > 0),
        state text NOT NULL CHECK (state IN ('reserved', 'ordered', 'released')),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX carbon_reservations_to_expire ON carbon_reservations (expires_at) WHERE state = 'reserved';

      CREATE TABLE carbon_retirements (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES carbon_batches,
        space_id integer NOT NULL REFERENCES carbon_serial_spaces,
        serials int8range NOT NULL CHECK (NOT isempty(serials)),
        state text NOT NULL CHECK (state IN ('pending', 'confirmed', 'cancelled')),
        registry_url text,
        retired_on date,
        CHECK ((state = 'confirmed') = (registry_url IS NOT NULL AND retired_on IS NOT NULL)),
        CONSTRAINT carbon_retirements_serials_once
          EXCLUDE USING gist (int4range(space_id, space_id, '[]') WITH &&, serials WITH &&) WHERE (state <> 'cancelled')
      );

      CREATE FUNCTION carbon_keep_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE carbon_balances SET grams = grams + NEW.grams
         WHERE batch_id = NEW.batch_id AND account = NEW.account AND holder = NEW.holder;
        IF FOUND THEN RETURN NULL; END IF;
        -- Two may be the first at once.
        INSERT INTO carbon_balances AS balance (batch_id, account, holder, grams)
        VALUES (NEW.batch_id, NEW.account, NEW.holder, NEW.grams)
        ON CONFLICT (batch_id, account, holder) DO UPDATE SET grams = balance.grams + excluded.grams;
        RETURN NULL;
      END $$;
      CREATE TRIGGER carbon_entries_keep_balance AFTER INSERT ON carbon_entries
        FOR EACH ROW EXECUTE FUNCTION carbon_keep_balance();

      -- What leaves one account comes into another: checked once for each movement, when its transaction ends.
      CREATE FUNCTION carbon_check_movement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM carbon_entries WHERE movement_id = NEW.id GROUP BY batch_id HAVING sum(grams) <> 0
        ) THEN
          RAISE EXCEPTION 'carbon movement % does not balance', NEW.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER carbon_movements_balance AFTER INSERT ON carbon_movements
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION carbon_check_movement();

      CREATE FUNCTION carbon_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER carbon_entries_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON carbon_entries
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_refuse_change();
      CREATE TRIGGER carbon_movements_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON carbon_movements
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_refuse_change();
      -- Also for the owner of the tables: rights are asked before triggers, unless one is a superuser.
      REVOKE UPDATE, DELETE, TRUNCATE ON carbon_entries, carbon_movements FROM PUBLIC, CURRENT_USER;

      -- Entries of a movement that was committed are complete: nothing is added to it later.
      CREATE FUNCTION carbon_check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM carbon_movements WHERE id = NEW.movement_id AND xmin::text = (pg_current_xact_id()::xid)::text) THEN
          RAISE EXCEPTION 'carbon movement % is closed', NEW.movement_id USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER carbon_entries_of_open_movement BEFORE INSERT ON carbon_entries
        FOR EACH ROW EXECUTE FUNCTION carbon_check_entry();

      -- Balances are written by the trigger of the entries alone.
      CREATE FUNCTION carbon_refuse_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF pg_trigger_depth() < 2 THEN
          RAISE EXCEPTION 'balances follow from entries' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER carbon_balances_follow BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON carbon_balances
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_refuse_balance();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE carbon_retirements, carbon_reservations, carbon_balances, carbon_entries, carbon_movements, carbon_batches,
        carbon_serial_spaces;
      DROP FUNCTION carbon_keep_balance, carbon_check_movement, carbon_refuse_change, carbon_check_entry, carbon_refuse_balance;
    `);
  }
}
