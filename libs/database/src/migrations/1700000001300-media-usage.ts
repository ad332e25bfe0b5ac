import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each participant of a session's live room sent, received and watched, as streaming counted it. */
export class MediaUsage1700000001300 implements MigrationInterface {
  readonly name = 'MediaUsage1700000001300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One account of streaming's: its numbers only grow, so keeping it twice keeps it once. 'participant_id' is a person of the
      -- programme, a user or a guest; NULL in what was folded together when it was old, and then 'people' says of how many.
      CREATE TABLE media_usages (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        participant_id uuid,
        people integer NOT NULL DEFAULT 1 CHECK (people > 0),
        role text NOT NULL,
        started_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        sent_bytes bigint NOT NULL CHECK (sent_bytes >= 0),
        received_bytes bigint NOT NULL CHECK (received_bytes >= 0),
        connected_ms bigint NOT NULL CHECK (connected_ms >= 0),
        sound_ms bigint NOT NULL CHECK (sound_ms >= 0),
        picture_ms bigint NOT NULL CHECK (picture_ms >= 0)
      ) WITH (fillfactor = 50);
      CREATE INDEX media_usages_by_session ON media_usages (session_id);
      CREATE INDEX media_usages_by_participant ON media_usages (participant_id) WHERE participant_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE media_usages');
  }
}
