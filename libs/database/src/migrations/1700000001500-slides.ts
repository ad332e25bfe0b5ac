import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decks of slides of a session, and their pages as pictures. */
export class Slides1700000001500 implements MigrationInterface {
  readonly name = 'Slides1700000001500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'person_id': who presents it. 'ready_at': when its last page had come; only then others see it. 'bytes': of all pages.
      CREATE TABLE slide_decks (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        person_id uuid REFERENCES people ON DELETE SET NULL,
        uploaded_by uuid REFERENCES users ON DELETE SET NULL,
        title text NOT NULL,
        page_count integer NOT NULL CHECK (page_count > 0),
        bytes bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        ready_at timestamptz
      );
      CREATE INDEX slide_decks_by_session ON slide_decks (session_id, created_at, id);
      CREATE INDEX slide_decks_by_person ON slide_decks (person_id);

      -- 'key' stands in the address of the pictures: whoever knows it sees them, so nobody is told before the page is shown.
      -- 'text': what stands on the page. Pictures in WebP, made by us from what was uploaded.
      CREATE TABLE slide_pages (
        deck_id uuid NOT NULL REFERENCES slide_decks ON DELETE CASCADE,
        page integer NOT NULL CHECK (page > 0),
        key text NOT NULL UNIQUE,
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        text text NOT NULL,
        full_picture bytea NOT NULL,
        small_picture bytea NOT NULL,
        PRIMARY KEY (deck_id, page)
      );
      -- WebP does not get smaller by the database's own compression.
      ALTER TABLE slide_pages ALTER COLUMN full_picture SET STORAGE EXTERNAL, ALTER COLUMN small_picture SET STORAGE EXTERNAL;

      SELECT audit_table('slide_decks', 'bytes');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE slide_pages, slide_decks');
  }
}
