import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What editing a summit needs: revisions against overwriting, which frame the public has, and where on the earth it is held. */
export class SummitEditing1700000000700 implements MigrationInterface {
  readonly name = 'SummitEditing1700000000700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'revision' is that of the summit's own texts and days; 'frame_revision' rises with its sub-forums too, and
      -- 'released_frame_revision' is the one that the public has, null before the first release.
      ALTER TABLE summits
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN frame_revision integer NOT NULL DEFAULT 1,
        ADD COLUMN released_frame_revision integer,
        ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        ADD CONSTRAINT summits_whole_position CHECK ((latitude IS NULL) = (longitude IS NULL));
      ALTER TABLE sub_forums ADD COLUMN revision integer NOT NULL DEFAULT 1;
      UPDATE summits SET released_frame_revision = 1 WHERE EXISTS (SELECT 1 FROM programme_documents WHERE summit_id = summits.id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE sub_forums DROP COLUMN revision;
      ALTER TABLE summits
        DROP COLUMN revision, DROP COLUMN frame_revision, DROP COLUMN released_frame_revision, DROP COLUMN latitude, DROP COLUMN longitude;
    `);
  }
}
