import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A retirement that waits for the rest of a tonne keeps that rest from being reserved anew for ever. */
export class WholeTonnes1700000002985 implements MigrationInterface {
  readonly name = 'WholeTonnes1700000002985';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE carbon_batches ADD COLUMN retirement_waits boolean NOT NULL DEFAULT false');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE carbon_batches DROP COLUMN retirement_waits');
  }
}
