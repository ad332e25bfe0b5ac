import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Summits, their sub-forums, sessions and people as organisers edit them, and the documents that the public reads. Localised texts are `jsonb`, language → text. */
export class Programme1700000000200 implements MigrationInterface {
  readonly name = 'Programme1700000000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        name jsonb NOT NULL,
        country char(2),
        created_at timestamptz NOT NULL
      );

      CREATE TABLE summits (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title jsonb NOT NULL,
        theme jsonb,
        format text NOT NULL CHECK (format IN ('online', 'in-person', 'hybrid')),
        place jsonb,
        time_zone text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        date_note jsonb,
        languages text[] NOT NULL CHECK (cardinality(languages) > 0),
        is_rehearsal boolean NOT NULL DEFAULT false,
        guest_of_honour jsonb,
        record jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );

      CREATE TABLE summit_organisers (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations,
        position integer NOT NULL,
        PRIMARY KEY (summit_id, organisation_id)
      );

      CREATE TABLE sub_forums (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        slug text NOT NULL,
        title jsonb NOT NULL,
        position integer NOT NULL,
        colour integer NOT NULL CHECK (colour BETWEEN 0 AND 7),
        UNIQUE (summit_id, slug)
      );

      CREATE TABLE people (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name jsonb NOT NULL,
        title jsonb,
        country char(2),
        organisation_id uuid REFERENCES organisations,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );

      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        sub_forum_id uuid REFERENCES sub_forums,
        slug text NOT NULL,
        kind text NOT NULL,
        title jsonb NOT NULL,
        description jsonb,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
        languages text[] NOT NULL,
        initiative_slug text,
        revision integer NOT NULL,
        published_revision integer,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (summit_id, slug),
        CHECK (ends_at > starts_at)
      );
      CREATE INDEX sessions_by_start ON sessions (summit_id, starts_at, id);

      -- 'during' repeats the session's slot, 'null' when cancelled, so that the database itself refuses one person in two places at once.
      CREATE TABLE appearances (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL CHECK (role IN ('moderator', 'speaker', 'interpreter')),
        position integer NOT NULL,
        from_language text,
        to_language text,
        during tstzrange,
        UNIQUE (session_id, person_id, role),
        CONSTRAINT appearances_person_busy EXCLUDE USING gist (person_id WITH =, during WITH &&, session_id WITH <>)
      );
      CREATE INDEX appearances_by_person ON appearances (person_id);

      CREATE TABLE programme_documents (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        version integer NOT NULL,
        document jsonb NOT NULL,
        released_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, version)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE programme_documents, appearances, sessions, people, sub_forums, summit_organisers, summits, organisations;
      DROP EXTENSION IF EXISTS btree_gist;
    `);
  }
}
