import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who speaks to a summit's drafts for a delegation without being somebody of its programme: let in by a link of that delegation. */
export class InitiativeDelegates1700000002720 implements MigrationInterface {
  readonly name = 'InitiativeDelegates1700000002720';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE initiative_delegation_links (
        delegation_id uuid PRIMARY KEY REFERENCES delegations ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        made_at timestamptz NOT NULL
      );

      CREATE TABLE initiative_delegates (
        delegation_id uuid NOT NULL REFERENCES delegations ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        -- As they gave it when they joined: it stands beside what they say.
        name text NOT NULL,
        joined_at timestamptz NOT NULL,
        PRIMARY KEY (delegation_id, user_id)
      );
      CREATE INDEX initiative_delegates_of ON initiative_delegates (user_id);
      SELECT audit_table('initiative_delegates', 'name');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE initiative_delegates, initiative_delegation_links;');
  }
}
