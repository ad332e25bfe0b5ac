import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report of a conversation between two people waits until an organiser has looked at it. */
export class SettledReports1700000002160 implements MigrationInterface {
  readonly name = 'SettledReports1700000002160';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE direct_reports ADD COLUMN settled_at timestamptz, ADD COLUMN settled_by uuid,
        ADD CHECK ((settled_at IS NULL) = (settled_by IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE direct_reports DROP COLUMN settled_at, DROP COLUMN settled_by');
  }
}
