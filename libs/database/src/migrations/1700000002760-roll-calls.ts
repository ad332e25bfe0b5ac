import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which initiative's signing the hall of a session watches: a row while its chair shows it. */
export class RollCalls1700000002760 implements MigrationInterface {
  readonly name = 'RollCalls1700000002760';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE roll_calls (
        session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        shown_at timestamptz NOT NULL
      );
      CREATE INDEX roll_calls_of_initiative ON roll_calls (initiative_id);
      SELECT audit_table('roll_calls');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE roll_calls;');
  }
}
