import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that a summit signs, while they are written: articles in several languages, what delegations say to them, and what was frozen. */
export class Initiatives1700000002700 implements MigrationInterface {
  readonly name = 'Initiatives1700000002700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE initiatives (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        slug text NOT NULL,
        state text NOT NULL CHECK (state IN ('drafting', 'frozen', 'signing', 'signed', 'released', 'recalled')),
        languages text[] NOT NULL CHECK (cardinality(languages) > 0),
        leading_language text NOT NULL,
        titles jsonb NOT NULL CHECK (titles <> '{}'),
        -- Articles in their order: their texts, what each was made from, and whether it is approved.
        articles jsonb NOT NULL,
        revision integer NOT NULL,
        -- How often it was frozen; and the text that is signed, with the SHA-256 of its canonical bytes.
        frozen_version integer NOT NULL DEFAULT 0,
        frozen jsonb,
        text_hash char(64),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (summit_id, slug),
        CHECK ((frozen IS NULL) = (text_hash IS NULL)),
        CHECK ((state = 'drafting') = (frozen IS NULL))
      );
      SELECT audit_table('initiatives', 'articles,frozen');

      -- What was written until then, kept to be compared with.
      CREATE TABLE initiative_versions (
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        number integer NOT NULL,
        name text,
        revision integer NOT NULL,
        languages text[] NOT NULL,
        titles jsonb NOT NULL,
        articles jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (initiative_id, number)
      );
      SELECT audit_table('initiative_versions', 'articles');

      CREATE TABLE initiative_comments (
        id uuid PRIMARY KEY,
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        article_id uuid,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        -- For whom they spoke when they wrote it.
        delegation_id uuid REFERENCES delegations ON DELETE SET NULL,
        author_name text NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        settled_at timestamptz
      );
      CREATE INDEX initiative_comments_of ON initiative_comments (initiative_id, written_at);
      SELECT audit_table('initiative_comments', 'text');

      CREATE TABLE initiative_amendments (
        id uuid PRIMARY KEY,
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('change', 'add', 'remove')),
        -- The article it is about; of a new one: after which it comes, nothing for the first.
        article_id uuid,
        language text NOT NULL,
        -- What stood there when it was proposed, so that nobody accepts it against another text.
        against text,
        text text,
        note text,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        delegation_id uuid REFERENCES delegations ON DELETE SET NULL,
        author_name text NOT NULL,
        proposed_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined', 'withdrawn')),
        reason text,
        decided_at timestamptz,
        CHECK ((kind = 'remove') = (text IS NULL)),
        CHECK ((kind = 'add') = (against IS NULL)),
        CHECK ((state = 'proposed') = (decided_at IS NULL))
      );
      CREATE INDEX initiative_amendments_of ON initiative_amendments (initiative_id, proposed_at);
      SELECT audit_table('initiative_amendments', 'against,text,note');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE initiative_amendments, initiative_comments, initiative_versions, initiatives;');
  }
}
