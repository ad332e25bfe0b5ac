import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As whom the holder of a certificate stands in a programme: so it is found, too, where neither address nor account is known. */
export class CertifiedPeople1700000002955 implements MigrationInterface {
  readonly name = 'CertifiedPeople1700000002955';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE certificates ADD COLUMN person_id uuid;
      CREATE INDEX certificates_of_person ON certificates (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE certificates DROP COLUMN person_id');
  }
}
