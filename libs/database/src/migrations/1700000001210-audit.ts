import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of before this migration that keep no history; the reasons stand in `apps/api/src/audit/unaudited-tables.ts`. */
const UNAUDITED = [
  'attendances',
  'audit_entries',
  'auth_sessions',
  'calendar_links',
  'calendar_mail_positions',
  'calendar_requests',
  'channels',
  'facts',
  'folded_names',
  'invitation_links',
  'invitation_reminders',
  'messages',
  'outbox_mails',
  'photos',
  'schema_migrations',
  'search_entries',
  'search_positions',
  'search_words',
  'session_stars',
  'sign_in_links',
  'technical_checks',
  'ticket_links',
  'users',
  'webhook_attempts',
  'webhook_deliveries',
  'webhook_events',
];

/**
 * The history of what organisers keep: one entry per changed row, written by the database itself, so that no way of
 * changing a row is without it. Only columns that changed are kept, with their values before and after.
 */
export class Audit1700000001210 implements MigrationInterface {
  readonly name = 'Audit1700000001210';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'summit_id', 'session_id' and 'person_id': whom the row is about, as far as it says; 'label' is its title or name as then.
      -- No foreign keys: the history outlives what it tells of.
      CREATE TABLE audit_entries (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        happened_at timestamptz NOT NULL,
        table_name text NOT NULL,
        row_id text NOT NULL,
        action text NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
        summit_id uuid,
        session_id uuid,
        person_id uuid,
        label jsonb,
        before jsonb,
        after jsonb,
        actor_id text,
        actor_name text,
        operation text,
        request_id text,
        transaction_id xid8 NOT NULL,
        CHECK ((action = 'insert') = (before IS NULL)),
        CHECK ((action = 'delete') = (after IS NULL))
      );
      CREATE INDEX audit_entries_by_summit ON audit_entries (summit_id, id);
      CREATE INDEX audit_entries_by_session ON audit_entries (session_id, id) WHERE session_id IS NOT NULL;
      CREATE INDEX audit_entries_by_person ON audit_entries (person_id, id) WHERE person_id IS NOT NULL;
      CREATE INDEX audit_entries_by_row ON audit_entries (row_id);
      CREATE INDEX audit_entries_removals ON audit_entries (transaction_id) WHERE action = 'delete';

      CREATE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- A row that one transaction takes out and puts back was not removed: audit_row() corrects its own entry.
        IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 AND OLD.transaction_id = pg_current_xact_id() THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'audit entries are neither changed nor removed';
      END $$;
      CREATE TRIGGER audit_entries_are_kept BEFORE UPDATE OR DELETE ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION keep_audit_entries();
      CREATE TRIGGER audit_entries_are_not_emptied BEFORE TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entries();

      -- A stage as history shows it: who sits where, not the names and titles beside it.
      CREATE FUNCTION audit_seats(snapshot jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_object_agg(
          seat ->> 'participantId',
          (seat ->> 'state') || CASE WHEN (seat ->> 'isMutedByModerator')::boolean THEN ' muted' ELSE '' END
        ) FROM jsonb_array_elements(snapshot -> 'seats') AS seats(seat)
      $$;

      -- Arguments: the columns that name a row, and those that are left out, each as a list with commas.
      CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        naming text[] := string_to_array(TG_ARGV[0], ',');
        hidden text[] := string_to_array(TG_ARGV[1], ',');
        old_row jsonb;
        new_row jsonb;
        whole jsonb;
        shown jsonb;
        row_key text;
        kind text := lower(TG_OP);
        was jsonb;
        is_now jsonb;
        summit uuid;
        session uuid;
        parent text;
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          old_row := to_jsonb(OLD);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          new_row := to_jsonb(NEW);
        END IF;
        IF TG_TABLE_NAME = 'stages' THEN
          old_row := old_row - 'snapshot' || jsonb_build_object('seats', audit_seats(old_row -> 'snapshot'));
          new_row := new_row - 'snapshot' || jsonb_build_object('seats', audit_seats(new_row -> 'snapshot'));
        END IF;
        whole := coalesce(new_row, old_row);
        SELECT string_agg(whole ->> key, '/' ORDER BY place) INTO row_key FROM unnest(naming) WITH ORDINALITY AS named(key, place);
        old_row := old_row - hidden;
        new_row := new_row - hidden;
        shown := coalesce(new_row, old_row);

        IF TG_OP = 'INSERT' THEN
          DELETE FROM audit_entries
            WHERE transaction_id = pg_current_xact_id() AND action = 'delete' AND table_name = TG_TABLE_NAME AND row_id = row_key
            RETURNING before INTO old_row;
          IF FOUND THEN
            kind := 'update';
          END IF;
        END IF;
        SELECT jsonb_object_agg(key, coalesce(old_row -> key, 'null')), jsonb_object_agg(key, coalesce(new_row -> key, 'null'))
          INTO was, is_now
          FROM (SELECT jsonb_object_keys(old_row) UNION SELECT jsonb_object_keys(new_row)) AS keys(key)
          WHERE coalesce(old_row -> key, 'null') <> coalesce(new_row -> key, 'null');
        IF was IS NULL AND kind = 'update' THEN
          RETURN NULL;
        END IF;

        summit := CASE WHEN TG_TABLE_NAME = 'summits' THEN whole ->> 'id' ELSE whole ->> 'summit_id' END;
        session := CASE WHEN TG_TABLE_NAME = 'sessions' THEN whole ->> 'id' ELSE whole ->> 'session_id' END;
        parent := coalesce(session::text, whole ->> 'delegation_id');
        IF summit IS NULL AND parent IS NOT NULL THEN
          SELECT coalesce(
            (SELECT summit_id FROM sessions WHERE id = session),
            (SELECT summit_id FROM delegations WHERE id = (whole ->> 'delegation_id')::uuid),
            -- Gone with what it belonged to, whose own entry was written first.
            (SELECT summit_id FROM audit_entries WHERE row_id = parent AND summit_id IS NOT NULL LIMIT 1)
          ) INTO summit;
        END IF;
        INSERT INTO audit_entries (happened_at, table_name, row_id, action, summit_id, session_id, person_id, label, before, after,
            actor_id, actor_name, operation, request_id, transaction_id)
          VALUES (clock_timestamp(), TG_TABLE_NAME, row_key, kind, summit, session,
            (CASE WHEN TG_TABLE_NAME = 'people' THEN whole ->> 'id' ELSE whole ->> 'person_id' END)::uuid,
            coalesce(nullif(shown -> 'name', 'null'), nullif(shown -> 'title', 'null'), shown -> 'url'),
            CASE WHEN kind <> 'insert' THEN coalesce(was, '{}') END,
            CASE WHEN kind <> 'delete' THEN coalesce(is_now, '{}') END,
            nullif(current_setting('canopy.actor', true), ''),
            nullif(current_setting('canopy.actor_name', true), ''),
            nullif(current_setting('canopy.operation', true), ''),
            nullif(current_setting('canopy.request', true), ''),
            pg_current_xact_id());
        RETURN NULL;
      END $$;

      -- Begins the history of a table; call it again with other arguments to change what is left out. Hashes, secrets and
      -- what the database keeps for itself are always left out. 'naming': columns by which people know a row, else its key.
      CREATE FUNCTION audit_table(audited regclass, left_out text DEFAULT '', naming text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        key_columns text := coalesce(naming, (
          SELECT string_agg(a.attname, ',' ORDER BY array_position(i.indkey::int2[], a.attnum))
          FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = audited AND i.indisprimary));
        hidden text := (
          SELECT string_agg(a.attname, ',') FROM pg_attribute a
          WHERE a.attrelid = audited AND a.attnum > 0 AND NOT a.attisdropped AND (
            a.attname = ANY (string_to_array(left_out, ','))
            OR a.attname IN ('created_at', 'updated_at', 'revision')
            OR a.atttypid = 'bytea'::regtype
            OR a.attname ~ '(secret|token|hash)'
            OR (a.attname = 'id' AND naming IS NOT NULL)));
      BEGIN
        -- By its name it runs before the triggers of foreign keys: a session's entry stands before those that go with it.
        EXECUTE format('DROP TRIGGER IF EXISTS "Audit" ON %s', audited);
        EXECUTE format('CREATE TRIGGER "Audit" AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION audit_row(%L, %L)',
          audited, key_columns, coalesce(hidden, ''));
      END $$;
    `);
    const tables = (await queryRunner.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL ($1)`,
      [UNAUDITED],
    )) as { name: string }[];
    for (const { name } of tables) await queryRunner.query('SELECT audit_table($1::regclass)', [`"${name}"`]);
    await queryRunner.query(`
      -- Put in anew as a set, so known by what they say.
      SELECT audit_table('appearances', 'during', 'session_id,person_id,role');
      SELECT audit_table('availabilities', '', 'person_id,summit_id,during');
      SELECT audit_table('summits', 'released_frame_revision,frame_revision');
      SELECT audit_table('programme_documents', 'document');
      SELECT audit_table('stages', 'version');
      -- Of attendees only what became of their registration: their own data goes when they ask.
      SELECT audit_table('registrations', 'email,name,answers,code,language,arrival,changed_at');
      SELECT audit_table('webhook_endpoints', 'failing_since');
      SELECT audit_table('registration_forms', 'arrivals,confirmed_count,waiting_count');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = (await queryRunner.query(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'Audit'`,
    )) as { name: string }[];
    for (const { name } of tables) await queryRunner.query(`DROP TRIGGER "Audit" ON ${name}`);
    await queryRunner.query(`
      DROP FUNCTION audit_table(regclass, text, text);
      DROP FUNCTION audit_row();
      DROP FUNCTION audit_seats(jsonb);
      DROP TABLE audit_entries;
      DROP FUNCTION keep_audit_entries();
    `);
  }
}
