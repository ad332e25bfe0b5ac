import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the author of a question was asked on stage, and what they said. And a board counts how often its votes were
 * counted, at most once a second on each server, so that servers see of each other that there is something to count.
 */
export class QuestionInvitations1700000002000 implements MigrationInterface {
  readonly name = 'QuestionInvitations1700000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE questions ADD COLUMN invitation text CHECK (invitation IN ('asked', 'accepted', 'declined')),
        ADD CHECK (invitation IS NULL OR status IN ('open', 'answering'));
      ALTER TABLE question_boards ADD COLUMN votes_version integer NOT NULL DEFAULT 0;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE question_boards DROP COLUMN votes_version;
      ALTER TABLE questions DROP COLUMN invitation;
    `);
  }
}
