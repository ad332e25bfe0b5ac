import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Certificates as they were signed, with the public keys that say so for ever. What was signed never changes: it is revoked, or
 * taken away when the data of its holder are.
 */
export class Certificates1700000002600 implements MigrationInterface {
  readonly name = 'Certificates1700000002600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE certificate_keys (
        -- JWK thumbprint (RFC 7638).
        id text PRIMARY KEY,
        -- Ed25519, 32 bytes.
        public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
        first_used_at timestamptz NOT NULL
      );

      CREATE TABLE certificates (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
        kind text NOT NULL,
        -- What it was issued for: an order, a registration. One certificate of a kind holds for each.
        issued_for uuid NOT NULL,
        summit_id uuid REFERENCES summits ON DELETE SET NULL,
        -- Whose it is, beside the name that it states.
        holder_email text,
        user_id uuid,
        -- RFC 8785: these very bytes, as UTF-8, were signed.
        document text,
        signature bytea CHECK (octet_length(signature) = 64),
        key_id text NOT NULL REFERENCES certificate_keys,
        -- SHA-256 of the document.
        hash bytea NOT NULL CHECK (octet_length(hash) = 32),
        issued_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revocation_reason text,
        revoked_by uuid,
        erased_at timestamptz,
        CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL)),
        CHECK ((erased_at IS NULL) = (document IS NOT NULL AND signature IS NOT NULL))
      );
      -- A wrong one is revoked and issued anew.
      CREATE UNIQUE INDEX certificates_issued_once ON certificates (kind, issued_for) WHERE revoked_at IS NULL;
      CREATE INDEX certificates_of_key ON certificates (key_id, issued_at);
      CREATE INDEX certificates_of_summit ON certificates (summit_id);
      CREATE INDEX certificates_of_email ON certificates (holder_email) WHERE holder_email IS NOT NULL;
      CREATE INDEX certificates_of_user ON certificates (user_id) WHERE user_id IS NOT NULL;

      CREATE FUNCTION certificates_stay_as_signed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          RAISE EXCEPTION 'certificates are revoked, never deleted' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF (NEW.id, NEW.code, NEW.kind, NEW.issued_for, NEW.key_id, NEW.hash, NEW.issued_at)
             IS DISTINCT FROM (OLD.id, OLD.code, OLD.kind, OLD.issued_for, OLD.key_id, OLD.hash, OLD.issued_at)
           OR (NEW.erased_at IS NULL AND (NEW.document, NEW.signature) IS DISTINCT FROM (OLD.document, OLD.signature))
           OR (OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at)
           OR (OLD.revoked_at IS NOT NULL
             AND (NEW.revoked_at, NEW.revocation_reason) IS DISTINCT FROM (OLD.revoked_at, OLD.revocation_reason)) THEN
          RAISE EXCEPTION 'what was signed stays as it is' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER certificates_stay_as_signed BEFORE UPDATE OR DELETE ON certificates
        FOR EACH ROW EXECUTE FUNCTION certificates_stay_as_signed();
      CREATE TRIGGER certificates_are_not_emptied BEFORE TRUNCATE ON certificates
        FOR EACH STATEMENT EXECUTE FUNCTION certificates_stay_as_signed();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE certificates, certificate_keys;
      DROP FUNCTION certificates_stay_as_signed;
    `);
  }
}
