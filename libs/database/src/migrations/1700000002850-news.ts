import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a summit tells the press and everybody: articles with their pictures, a press kit, and the report that it ends with. */
export class News1700000002850 implements MigrationInterface {
  readonly name = 'News1700000002850';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE news_articles (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        slug text NOT NULL,
        languages text[] NOT NULL CHECK (cardinality(languages) > 0),
        leading_language text NOT NULL,
        -- Grows with each edit of the leading text; each text says which one it was written for.
        leading_revision integer NOT NULL,
        texts jsonb NOT NULL,
        -- Of the day it is told of, where that is another one than of its release.
        dated_on date,
        revision integer NOT NULL,
        -- What the public reads once it is released: approved texts alone.
        published jsonb,
        published_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (summit_id, slug),
        CHECK ((published IS NULL) = (published_at IS NULL))
      );
      SELECT audit_table('news_articles', 'texts,published');

      CREATE TABLE news_pictures (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        -- Of an article; else of the press kit.
        article_id uuid REFERENCES news_articles ON DELETE CASCADE,
        -- What is to be seen, for who does not see it.
        descriptions jsonb NOT NULL CHECK (descriptions <> '{}'),
        credit text,
        position integer NOT NULL,
        -- Taken out of the draft; there until the article is made ready without it.
        is_dropped boolean NOT NULL DEFAULT false,
        full_picture bytea NOT NULL,
        small_picture bytea NOT NULL,
        share_picture bytea NOT NULL,
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX news_pictures_of_article ON news_pictures (article_id, position);
      CREATE INDEX news_pictures_of_kit ON news_pictures (summit_id, position) WHERE article_id IS NULL;
      SELECT audit_table('news_pictures', 'descriptions');

      CREATE TABLE press_kits (
        summit_id uuid PRIMARY KEY REFERENCES summits ON DELETE CASCADE,
        -- What the summit says of itself in a paragraph, by language.
        boilerplates jsonb NOT NULL,
        is_published boolean NOT NULL,
        revision integer NOT NULL,
        updated_at timestamptz NOT NULL
      );
      SELECT audit_table('press_kits');

      CREATE TABLE press_contacts (
        summit_id uuid NOT NULL REFERENCES press_kits ON DELETE CASCADE,
        position integer NOT NULL,
        name text NOT NULL,
        duties jsonb,
        email text NOT NULL,
        phone text,
        PRIMARY KEY (summit_id, position)
      );
      SELECT audit_table('press_contacts', 'name,email,phone');

      -- A report in one language, composed from the summit's data and written on by people.
      CREATE TABLE closing_reports (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        language text NOT NULL,
        title text NOT NULL,
        sections jsonb NOT NULL,
        composed_at timestamptz NOT NULL,
        revision integer NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, language)
      );
      SELECT audit_table('closing_reports', 'sections');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE closing_reports, press_contacts, press_kits, news_pictures, news_articles;');
  }
}
