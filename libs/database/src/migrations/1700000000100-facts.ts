import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: facts are written in the transaction that made them true and handed on after its commit. */
export class Facts1700000000100 implements MigrationInterface {
  readonly name = 'Facts1700000000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE facts (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        kind text NOT NULL,
        aggregate text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        relayed_at timestamptz
      );
      CREATE INDEX facts_waiting ON facts (position) WHERE relayed_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE facts');
  }
}
