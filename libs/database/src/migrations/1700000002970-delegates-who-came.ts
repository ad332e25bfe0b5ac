import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has a delegation's link may write somebody else's address; that person takes part once they came. */
export class DelegatesWhoCame1700000002970 implements MigrationInterface {
  readonly name = 'DelegatesWhoCame1700000002970';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE initiative_delegates ADD COLUMN came_at timestamptz;
      UPDATE initiative_delegates SET came_at = joined_at;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE initiative_delegates DROP COLUMN came_at');
  }
}
