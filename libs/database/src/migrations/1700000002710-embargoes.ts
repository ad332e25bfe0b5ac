import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each thing goes out that is kept until then, and what is said in its place once it was recalled. What a session's beginning
 * or end releases goes out in the transaction that begins or ends it.
 */
export class Embargoes1700000002710 implements MigrationInterface {
  readonly name = 'Embargoes1700000002710';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE embargoes (
        object_kind text NOT NULL CHECK (object_kind IN ('initiative', 'outcome', 'article', 'guest-of-honour', 'certificate-batch')),
        object_id uuid NOT NULL,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        -- 'embargoed' until the release was carried out: what is due is out before that, by 'releases_at' alone.
        state text NOT NULL DEFAULT 'embargoed' CHECK (state IN ('embargoed', 'released', 'recalled')),
        releases_at timestamptz,
        -- Released as this session begins or ends; 'releases_at' is known from then on.
        session_id uuid REFERENCES sessions ON DELETE SET NULL,
        session_moment text CHECK (session_moment IN ('start', 'end')),
        -- Languages of the summit that it may go out without, as whoever releases it said.
        missing_languages text[] NOT NULL DEFAULT '{}',
        released_at timestamptz,
        recalled_at timestamptz,
        recall_reason text,
        PRIMARY KEY (object_kind, object_id),
        CHECK (session_id IS NULL OR session_moment IS NOT NULL),
        CHECK ((state = 'embargoed') = (released_at IS NULL)),
        CHECK ((state = 'recalled') = (recalled_at IS NOT NULL)),
        CHECK ((recalled_at IS NULL) = (recall_reason IS NULL))
      );
      CREATE INDEX embargoes_of ON embargoes (summit_id);
      CREATE INDEX embargoes_due ON embargoes (releases_at) WHERE state = 'embargoed';
      CREATE INDEX embargoes_of_session ON embargoes (session_id) WHERE state = 'embargoed';
      SELECT audit_table('embargoes');

      -- What is out stays out, what was recalled stays recalled, and neither goes without a trace.
      CREATE FUNCTION embargo_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.state <> 'embargoed' AND EXISTS (SELECT FROM summits WHERE id = OLD.summit_id) THEN
            RAISE EXCEPTION 'what was released is not removed' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN OLD;
        END IF;
        IF OLD.state <> 'embargoed' AND NEW.released_at IS DISTINCT FROM OLD.released_at
           OR OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('embargoed', 'released'), ('released', 'recalled'))
           OR OLD.state = 'recalled' AND (NEW.recalled_at, NEW.recall_reason) IS DISTINCT FROM (OLD.recalled_at, OLD.recall_reason)
        THEN
          RAISE EXCEPTION 'an embargo that is % does not become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER embargoes_keep BEFORE UPDATE OR DELETE ON embargoes FOR EACH ROW EXECUTE FUNCTION embargo_keep();

      -- A session that was called off has ended and never began: it releases nothing.
      CREATE FUNCTION embargo_follow_stage() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE embargoes SET releases_at = now()
         WHERE session_id = NEW.session_id AND state = 'embargoed' AND releases_at IS NULL
           AND NEW.started_at IS NOT NULL AND (session_moment = 'start' OR NEW.status = 'ended');
        RETURN NULL;
      END $$;
      CREATE TRIGGER stages_release AFTER INSERT OR UPDATE ON stages
        FOR EACH ROW WHEN (NEW.status <> 'waiting') EXECUTE FUNCTION embargo_follow_stage();

      -- Initiatives of before; their releases are a table of a later migration, which may be there already.
      INSERT INTO embargoes (object_kind, object_id, summit_id)
        SELECT 'initiative', id, summit_id FROM initiatives WHERE state NOT IN ('released', 'recalled');
      DO $$
      BEGIN
        IF to_regclass('initiative_releases') IS NOT NULL THEN
          INSERT INTO embargoes (object_kind, object_id, summit_id, state, released_at, missing_languages, recalled_at, recall_reason)
            SELECT 'initiative', i.id, i.summit_id, i.state, r.released_at, r.missing_languages, r.recalled_at, r.recall_reason
              FROM initiatives i JOIN initiative_releases r ON r.initiative_id = i.id;
        END IF;
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER stages_release ON stages;
      DROP TABLE embargoes;
      DROP FUNCTION embargo_follow_stage, embargo_keep;
    `);
  }
}
