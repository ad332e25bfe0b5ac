import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That somebody's data were erased: when, in which summit and on whose wish, and nothing of whom. For an erasure, and for
 * nothing else, entries of the history are changed: what they told of the person goes, that something happened stays.
 */
export class Erasures1700000002200 implements MigrationInterface {
  readonly name = 'Erasures1700000002200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- summit_id NULL: in all of them. 'wish': the person's own, or an organiser's for them.
      CREATE TABLE erasures (
        id uuid PRIMARY KEY,
        summit_id uuid REFERENCES summits ON DELETE CASCADE,
        wish text NOT NULL CHECK (wish IN ('own', 'organiser')),
        erased_at timestamptz NOT NULL
      );
      CREATE INDEX erasures_of_summit ON erasures (summit_id);
      SELECT audit_table('erasures');

      CREATE OR REPLACE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- A row that one transaction takes out and puts back was not removed: audit_row() corrects its own entry.
        IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 AND OLD.transaction_id = pg_current_xact_id() THEN
          RETURN OLD;
        END IF;
        -- Set for one transaction by an erasure. That something was done, to which table, when and how stays as it was.
        IF TG_OP = 'UPDATE' AND current_setting('canopy.erasing', true) = 'on'
           AND (NEW.id, NEW.happened_at, NEW.table_name, NEW.action, NEW.operation) IS NOT DISTINCT FROM
               (OLD.id, OLD.happened_at, OLD.table_name, OLD.action, OLD.operation) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'audit entries are neither changed nor removed';
      END $$;

      -- A stage without what it says of these people of the audience: guests on it, and raised hands.
      CREATE FUNCTION erased_from_stage(stage jsonb, people text[], mark text, instead text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT stage || jsonb_build_object(
          'seats', coalesce((
            SELECT jsonb_agg(CASE WHEN seat ->> 'participantId' = ANY (people) AND seat ->> 'role' = 'guest'
                                  THEN seat || jsonb_build_object('participantId', instead, 'name', jsonb_build_object('und', mark)) ELSE seat END ORDER BY place)
              FROM jsonb_array_elements(stage -> 'seats') WITH ORDINALITY AS seats (seat, place)), '[]'),
          'hands', coalesce((
            SELECT jsonb_agg(CASE WHEN hand ->> 'participantId' = ANY (people)
                                  THEN hand || jsonb_build_object('participantId', instead, 'guestName', mark) ELSE hand END ORDER BY place)
              FROM jsonb_array_elements(coalesce(stage -> 'hands', '[]')) WITH ORDINALITY AS hands (hand, place)), '[]'))
      $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION erased_from_stage(jsonb, text[], text, text);
      CREATE OR REPLACE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 AND OLD.transaction_id = pg_current_xact_id() THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'audit entries are neither changed nor removed';
      END $$;
      DROP TABLE erasures;
    `);
  }
}
