import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that have no time yet, and versions of a programme that have a name and say what changed. */
export class Release1700000000600 implements MigrationInterface {
  readonly name = 'Release1700000000600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'duration_minutes' repeats the slot of a scheduled session, rounded up, and is what an unscheduled one is planned for.
      ALTER TABLE sessions
        ALTER COLUMN starts_at DROP NOT NULL,
        ALTER COLUMN ends_at DROP NOT NULL,
        ADD COLUMN duration_minutes integer NOT NULL DEFAULT 60 CHECK (duration_minutes > 0),
        ADD CONSTRAINT sessions_slot_whole CHECK ((starts_at IS NULL) = (ends_at IS NULL));
      UPDATE sessions SET duration_minutes = greatest(1, ceil(extract(epoch FROM ends_at - starts_at) / 60)::integer);

      -- 'changes' are the structured differences to the version before; versions from before this migration have none.
      ALTER TABLE programme_documents
        ADD COLUMN name text,
        ADD COLUMN changelog jsonb,
        ADD COLUMN changes jsonb,
        ADD COLUMN released_by uuid REFERENCES users ON DELETE SET NULL;
    `);
  }

  /** Sessions without a time get the beginning of their summit and keep nobody busy. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE programme_documents DROP COLUMN name, DROP COLUMN changelog, DROP COLUMN changes, DROP COLUMN released_by;
      UPDATE sessions se SET starts_at = first_day.start, ends_at = first_day.start + make_interval(mins => se.duration_minutes)
        FROM (SELECT id, starts_on::timestamp AT TIME ZONE time_zone AS start FROM summits) first_day
       WHERE first_day.id = se.summit_id AND se.starts_at IS NULL;
      ALTER TABLE sessions DROP CONSTRAINT sessions_slot_whole, DROP COLUMN duration_minutes;
      ALTER TABLE sessions ALTER COLUMN starts_at SET NOT NULL, ALTER COLUMN ends_at SET NOT NULL;
    `);
  }
}
