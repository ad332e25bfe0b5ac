import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is asked to sign an initiative, and what they decided: a chain of sealed rows for each text, which the database itself keeps
 * whole. Rows are only ever added, each bound to the one before.
 */
export class InitiativeSignatures1700000002750 implements MigrationInterface {
  readonly name = 'InitiativeSignatures1700000002750';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What lets somebody sign for somebody else: PDFs.
      CREATE TABLE initiative_documents (
        id uuid PRIMARY KEY,
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        content bytea NOT NULL,
        byte_count integer NOT NULL CHECK (byte_count > 0),
        -- Hexadecimal, as statements name it.
        sha256 char(64) NOT NULL,
        uploaded_at timestamptz NOT NULL
      );
      CREATE INDEX initiative_documents_of ON initiative_documents (initiative_id);

      -- A person in a capacity.
      CREATE TABLE initiative_signatories (
        id uuid PRIMARY KEY,
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        -- Who they are in the programme, where they are somebody of it.
        person_id uuid REFERENCES people ON DELETE SET NULL,
        names jsonb NOT NULL CHECK (names <> '{}'),
        titles jsonb,
        capacity text NOT NULL CHECK (capacity IN ('person', 'institution', 'country')),
        institution_names jsonb,
        country char(2),
        -- Lower case; none for who acceded or had their data deleted.
        email text,
        language text NOT NULL,
        document_id uuid REFERENCES initiative_documents ON DELETE RESTRICT,
        state text NOT NULL CHECK (state IN ('invited', 'withdrawn', 'joined')),
        invited_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CHECK ((capacity = 'institution') = (institution_names IS NOT NULL)),
        CHECK (CASE capacity WHEN 'country' THEN country IS NOT NULL WHEN 'person' THEN country IS NULL ELSE true END)
      );
      CREATE INDEX initiative_signatories_of ON initiative_signatories (initiative_id, invited_at);
      CREATE UNIQUE INDEX initiative_signatories_once ON initiative_signatories (initiative_id, email)
        WHERE state = 'invited' AND email IS NOT NULL;
      SELECT audit_table('initiative_signatories');

      CREATE TABLE initiative_signatory_links (
        token_hash bytea PRIMARY KEY,
        signatory_id uuid NOT NULL REFERENCES initiative_signatories ON DELETE CASCADE,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX initiative_signatory_links_of ON initiative_signatory_links (signatory_id);

      -- A link that was opened to decide: good for some minutes, and for one decision.
      CREATE TABLE initiative_sittings (
        token_hash bytea PRIMARY KEY,
        signatory_id uuid NOT NULL REFERENCES initiative_signatories ON DELETE CASCADE,
        opened_at timestamptz NOT NULL,
        -- What a passkey is asked to answer: to be registered (base64url), or to sign (SHA-256 of a statement, hexadecimal).
        registration_challenge text,
        signing_challenge char(64),
        challenged_at timestamptz
      );
      CREATE INDEX initiative_sittings_of ON initiative_sittings (signatory_id);

      CREATE TABLE initiative_passkeys (
        -- base64url
        credential_id text PRIMARY KEY,
        signatory_id uuid NOT NULL REFERENCES initiative_signatories ON DELETE CASCADE,
        -- COSE
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX initiative_passkeys_of ON initiative_passkeys (signatory_id);

      -- Who asks to join what was released, until an organiser decides.
      CREATE TABLE initiative_accessions (
        id uuid PRIMARY KEY,
        initiative_id uuid NOT NULL REFERENCES initiatives ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        names jsonb NOT NULL CHECK (names <> '{}'),
        titles jsonb,
        capacity text NOT NULL CHECK (capacity IN ('person', 'institution', 'country')),
        institution_names jsonb,
        country char(2),
        reservation jsonb,
        email text,
        language text NOT NULL,
        note text,
        document_id uuid REFERENCES initiative_documents ON DELETE RESTRICT,
        state text NOT NULL CHECK (state IN ('asked', 'accepted', 'refused')),
        reason text,
        signatory_id uuid REFERENCES initiative_signatories,
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        CHECK ((state = 'asked') = (decided_at IS NULL)),
        CHECK ((state = 'accepted') = (signatory_id IS NOT NULL))
      );
      CREATE INDEX initiative_accessions_of ON initiative_accessions (initiative_id, asked_at);
      SELECT audit_table('initiative_accessions', 'note');

      -- When a text went out, and what is said in its place once it was recalled.
      CREATE TABLE initiative_releases (
        initiative_id uuid PRIMARY KEY REFERENCES initiatives ON DELETE CASCADE,
        released_at timestamptz NOT NULL,
        -- Languages of the summit that the text has not, as whoever released it said.
        missing_languages text[] NOT NULL,
        recalled_at timestamptz,
        recall_reason text,
        CHECK ((recalled_at IS NULL) = (recall_reason IS NULL))
      );
      SELECT audit_table('initiative_releases');

      CREATE TABLE initiative_signatures (
        initiative_id uuid NOT NULL REFERENCES initiatives,
        sequence integer NOT NULL CHECK (sequence > 0),
        signatory_id uuid NOT NULL REFERENCES initiative_signatories,
        act text NOT NULL CHECK (act IN ('signed', 'declined', 'acceded')),
        signed_at timestamptz NOT NULL,
        -- What was sealed, as it was sealed; its SHA-256, hexadecimal; and that of the one before.
        record text NOT NULL,
        hash char(64) NOT NULL,
        previous char(64) NOT NULL,
        key_id text NOT NULL,
        -- base64url
        seal char(86) NOT NULL,
        PRIMARY KEY (initiative_id, sequence),
        CONSTRAINT initiative_signatures_in_line UNIQUE (initiative_id, previous),
        CONSTRAINT initiative_signatures_once UNIQUE (signatory_id)
      );
      CREATE INDEX initiative_signatures_of_key ON initiative_signatures (key_id, signed_at);

      -- A row is the next of its chain, is what its hash says, and comes while its act is allowed.
      CREATE FUNCTION initiative_check_signature() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        initiative initiatives%ROWTYPE;
        last initiative_signatures%ROWTYPE;
      BEGIN
        SELECT * INTO initiative FROM initiatives WHERE id = NEW.initiative_id FOR UPDATE;
        SELECT * INTO last FROM initiative_signatures WHERE initiative_id = NEW.initiative_id ORDER BY sequence DESC LIMIT 1;
        IF NEW.sequence <> coalesce(last.sequence, 0) + 1
           OR NEW.previous <> coalesce(last.hash, initiative.text_hash)
           OR NEW.hash <> encode(sha256(convert_to(NEW.record, 'UTF8')), 'hex')
        THEN
          RAISE EXCEPTION 'signature % does not continue the chain', NEW.sequence USING ERRCODE = 'check_violation';
        END IF;
        IF initiative.state <> (CASE NEW.act WHEN 'acceded' THEN 'released' ELSE 'signing' END)
           OR NOT EXISTS (SELECT FROM initiative_signatories WHERE id = NEW.signatory_id AND initiative_id = NEW.initiative_id)
        THEN
          RAISE EXCEPTION 'nobody signs an initiative that is %', initiative.state USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER initiative_signatures_chained BEFORE INSERT ON initiative_signatures
        FOR EACH ROW EXECUTE FUNCTION initiative_check_signature();

      CREATE FUNCTION initiative_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER initiative_signatures_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON initiative_signatures
        FOR EACH STATEMENT EXECUTE FUNCTION initiative_refuse_change();
      -- Also for the owner of the table: rights are asked before triggers, unless one is a superuser.
      REVOKE UPDATE, DELETE, TRUNCATE ON initiative_signatures FROM PUBLIC, CURRENT_USER;

      -- What somebody decided about stays as it was.
      CREATE FUNCTION initiative_keep_signed_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.frozen, NEW.text_hash) IS DISTINCT FROM (OLD.frozen, OLD.text_hash)
           AND EXISTS (SELECT FROM initiative_signatures WHERE initiative_id = OLD.id)
        THEN
          RAISE EXCEPTION 'a text that was signed does not change' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER initiatives_keep_signed_text BEFORE UPDATE ON initiatives
        FOR EACH ROW EXECUTE FUNCTION initiative_keep_signed_text();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER initiatives_keep_signed_text ON initiatives;
      DROP TABLE initiative_signatures, initiative_releases, initiative_accessions, initiative_passkeys, initiative_sittings,
        initiative_signatory_links, initiative_signatories, initiative_documents;
      DROP FUNCTION initiative_check_signature, initiative_refuse_change, initiative_keep_signed_text;
    `);
  }
}
