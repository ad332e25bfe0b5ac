import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session's stage. `snapshot` is the whole `StageState` of contracts, as it goes out with each change and as the next
 * decision starts from it; the columns beside it are what queries look for.
 */
export class Stage1700000000400 implements MigrationInterface {
  readonly name = 'Stage1700000000400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE stages (
        session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
        status text NOT NULL CHECK (status IN ('waiting', 'live', 'ended')),
        version integer NOT NULL CHECK (version >= 0),
        started_at timestamptz,
        ended_at timestamptz,
        snapshot jsonb NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (snapshot ->> 'status' = status AND (snapshot ->> 'version')::integer = version),
        CHECK (status <> 'live' OR started_at IS NOT NULL),
        CHECK (status <> 'waiting' OR started_at IS NULL),
        CHECK ((status = 'ended') = (ended_at IS NOT NULL))
      );
      CREATE INDEX stages_live ON stages (session_id) WHERE status = 'live';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stages');
  }
}
