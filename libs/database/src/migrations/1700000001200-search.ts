import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What released programmes say, folded for search (`foldForSearch`) and cut into words and pairs of letters by the API:
 * PostgreSQL's own parsers and pg_trgm see letters as the database's locale does, and ours knows those of ASCII only.
 */
export class Search1700000001200 implements MigrationInterface {
  readonly name = 'Search1700000001200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'title' and 'text' are folded: titles or names in every language, and all that can be found. 'grams': pairs of letters in 'text'.
      CREATE TABLE search_entries (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('session', 'person')),
        subject_id uuid NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        words tsvector NOT NULL,
        grams text[] NOT NULL,
        happens_at timestamptz NOT NULL,
        PRIMARY KEY (summit_id, kind, subject_id)
      );
      CREATE INDEX search_entries_by_word ON search_entries USING gin (words);
      CREATE INDEX search_entries_by_gram ON search_entries USING gin (grams);

      -- Words of titles and names, to find what was meant by one that is not there.
      CREATE TABLE search_words (
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        word text NOT NULL,
        grams text[] NOT NULL,
        PRIMARY KEY (summit_id, word)
      );
      CREATE INDEX search_words_by_gram ON search_words USING gin (grams);

      -- Which version of a summit's programme the entries are of, and by which rules they were made.
      CREATE TABLE search_positions (
        summit_id uuid PRIMARY KEY REFERENCES summits ON DELETE CASCADE,
        version integer NOT NULL,
        rules integer NOT NULL
      );

      -- Names of the directory, folded in the same way; 'source' is what they were folded from.
      CREATE TABLE folded_names (
        person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
        source jsonb NOT NULL,
        folded text NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE folded_names, search_positions, search_words, search_entries');
  }
}
