import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What summits leave behind can be found as well: articles, outcomes, initiatives and guests of honour. Their entries are made of what
 * is released; what is there already is found missing, and entered, at the next start.
 */
export class SearchPublished1700000002980 implements MigrationInterface {
  readonly name = 'SearchPublished1700000002980';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE search_entries
        DROP CONSTRAINT search_entries_kind_check,
        ADD CONSTRAINT search_entries_kind_check
          CHECK (kind IN ('session', 'person', 'article', 'outcome', 'initiative', 'guest-of-honour')),
        -- By which it was made; of sessions and people the position of their summit says it.
        ADD COLUMN rules integer;

      -- As 'search_words', of what is not in the programme; they go with their entry.
      CREATE TABLE search_entry_words (
        summit_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        word text NOT NULL,
        grams text[] NOT NULL,
        PRIMARY KEY (summit_id, kind, subject_id, word),
        FOREIGN KEY (summit_id, kind, subject_id) REFERENCES search_entries ON DELETE CASCADE
      );
      CREATE INDEX search_entry_words_by_gram ON search_entry_words USING gin (grams);

      -- What may have other words now than its entry, or is out now, or is gone. Rows are added only, and taken away by whoever has
      -- looked: an edit that commits in between leaves a row of its own.
      CREATE TABLE search_changes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        subject_id uuid NOT NULL
      );

      CREATE FUNCTION search_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        subject uuid;
      BEGIN
        IF TG_OP = 'DELETE' THEN
          EXECUTE format('SELECT ($1).%I', TG_ARGV[1]) INTO subject USING OLD;
        ELSE
          EXECUTE format('SELECT ($1).%I', TG_ARGV[1]) INTO subject USING NEW;
        END IF;
        INSERT INTO search_changes (kind, subject_id) VALUES (TG_ARGV[0], subject);
        RETURN NULL;
      END $$;
      CREATE TRIGGER news_articles_found AFTER UPDATE OF published, slug, dated_on OR DELETE ON news_articles
        FOR EACH ROW EXECUTE FUNCTION search_note_change('article', 'id');
      CREATE TRIGGER outcomes_found AFTER UPDATE OR DELETE ON outcomes
        FOR EACH ROW EXECUTE FUNCTION search_note_change('outcome', 'id');
      CREATE TRIGGER outcome_parties_found AFTER INSERT OR UPDATE OR DELETE ON outcome_parties
        FOR EACH ROW EXECUTE FUNCTION search_note_change('outcome', 'outcome_id');
      CREATE TRIGGER outcome_documents_found AFTER INSERT OR DELETE ON outcome_documents
        FOR EACH ROW EXECUTE FUNCTION search_note_change('outcome', 'outcome_id');
      CREATE TRIGGER guest_pages_found AFTER UPDATE OR DELETE ON guest_pages
        FOR EACH ROW EXECUTE FUNCTION search_note_change('guest-of-honour', 'id');

      -- What is recalled or removed is gone in that transaction. A signed text does not change: its embargo says all there is.
      CREATE FUNCTION search_follow_embargo() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NEW.state = 'recalled' THEN
          DELETE FROM search_entries WHERE summit_id = OLD.summit_id AND kind = OLD.object_kind AND subject_id = OLD.object_id;
        END IF;
        INSERT INTO search_changes (kind, subject_id) VALUES (OLD.object_kind, OLD.object_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER embargoes_removed_found AFTER DELETE ON embargoes
        FOR EACH ROW WHEN (OLD.object_kind <> 'certificate-batch') EXECUTE FUNCTION search_follow_embargo();
      CREATE TRIGGER embargoes_found AFTER UPDATE ON embargoes
        FOR EACH ROW WHEN (NEW.object_kind <> 'certificate-batch' AND OLD.state <> NEW.state) EXECUTE FUNCTION search_follow_embargo();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER embargoes_found ON embargoes;
      DROP TRIGGER embargoes_removed_found ON embargoes;
      DROP TRIGGER guest_pages_found ON guest_pages;
      DROP TRIGGER outcome_documents_found ON outcome_documents;
      DROP TRIGGER outcome_parties_found ON outcome_parties;
      DROP TRIGGER outcomes_found ON outcomes;
      DROP TRIGGER news_articles_found ON news_articles;
      DROP FUNCTION search_follow_embargo, search_note_change;
      DROP TABLE search_changes, search_entry_words;
      DELETE FROM search_entries WHERE kind NOT IN ('session', 'person');
      ALTER TABLE search_entries
        DROP COLUMN rules,
        DROP CONSTRAINT search_entries_kind_check,
        ADD CONSTRAINT search_entries_kind_check CHECK (kind IN ('session', 'person'));
    `);
  }
}
