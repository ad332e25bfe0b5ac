import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CertificateKey, CertificateKind } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { releaseStateSql } from '../embargo/index.js';
import type { PublicKey } from './certificate-keys.js';

/** A certificate as it is kept. */
export interface CertificateRow {
  id: string;
  code: string;
  kind: CertificateKind;
  summitId: SummitId | null;
  /** What was signed, as it was signed; `null` once its holder had their data deleted. */
  document: string | null;
  signature: Buffer | null;
  keyId: string;
  /** SHA-256 of the document. */
  hash: Buffer;
  issuedAt: Date;
  revokedAt: Date | null;
  revocationReason: string | null;
  /** Not held until the batch that it is of is released. */
  isOut: boolean;
}
export interface NewCertificate extends Pick<CertificateRow, 'id' | 'code' | 'kind' | 'summitId' | 'keyId' | 'hash'> {
  issuedFor: string;
  batchId: string | null;
  holderEmail: string | null;
  userId: string | null;
  personId: PersonId | null;
  document: string;
  signature: Buffer;
  issuedAt: Date;
}

const COLUMNS = `id, code, kind, summit_id AS "summitId", document, signature, key_id AS "keyId", hash, issued_at AS "issuedAt",
  revoked_at AS "revokedAt", revocation_reason AS "revocationReason",
  (batch_id IS NULL OR ${releaseStateSql('certificates.batch_id', 'certificate-batch')} <> 'embargoed') AS "isOut"`;

@Injectable()
export class CertificatesRepository {
  /** Notes the public key for ever. */
  async keepKey(ctx: RequestContext, { id, bytes }: PublicKey): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO certificate_keys (id, public_key, first_used_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
      [id, bytes, ctx.clock.now()],
    );
  }

  /** Every public key there ever was. All but the latest are old: nothing issued after what they signed last is theirs. */
  async listKeys(ctx: RequestContext): Promise<CertificateKey[]> {
    const rows = await ctx.manager.query<{ id: string; publicKey: Buffer; usedUntil: Date | null }[]>(
      `SELECT k.id, k.public_key AS "publicKey",
              CASE WHEN row_number() OVER (ORDER BY k.first_used_at DESC, k.id) > 1
                   THEN greatest(k.first_used_at, (SELECT max(c.issued_at) FROM certificates c WHERE c.key_id = k.id),
                                 (SELECT max(s.signed_at) FROM initiative_signatures s WHERE s.key_id = k.id)) END AS "usedUntil"
         FROM certificate_keys k ORDER BY k.first_used_at DESC, k.id`,
    );
    return rows.map(({ id, publicKey, usedUntil }) => ({
      id,
      publicKey: publicKey.toString('base64url'),
      usedUntil: usedUntil?.toISOString() ?? null,
    }));
  }

  /** @returns the ids of those that were written: of the others one of this kind holds for the same already */
  async addAll(ctx: RequestContext, rows: readonly NewCertificate[]): Promise<Set<string>> {
    const added = await ctx.manager.query<{ id: string }[]>(
      `INSERT INTO certificates (id, code, kind, issued_for, summit_id, batch_id, holder_email, user_id, document, signature, key_id,
                                 hash, issued_at, person_id)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::text[],
                            $10::bytea[], $11::text[], $12::bytea[], $13::timestamptz[], $14::uuid[])
       ON CONFLICT (kind, issued_for) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
      [
        rows.map(({ id }) => id),
        rows.map(({ code }) => code),
        rows.map(({ kind }) => kind),
        rows.map(({ issuedFor }) => issuedFor),
        rows.map(({ summitId }) => summitId),
        rows.map(({ batchId }) => batchId),
        rows.map(({ holderEmail }) => holderEmail),
        rows.map(({ userId }) => userId),
        rows.map(({ document }) => document),
        rows.map(({ signature }) => signature),
        rows.map(({ keyId }) => keyId),
        rows.map(({ hash }) => hash),
        rows.map(({ issuedAt }) => issuedAt),
        rows.map(({ personId }) => personId),
      ],
    );
    return new Set(added.map(({ id }) => id));
  }

  async findByCode(ctx: RequestContext, code: string): Promise<CertificateRow | undefined> {
    const [row] = await ctx.manager.query<CertificateRow[]>(`SELECT ${COLUMNS} FROM certificates WHERE code = $1`, [
      code,
    ]);
    return row;
  }

  /** Nobody else changes it until the transaction ends. */
  async lockByCode(ctx: RequestContext, code: string): Promise<CertificateRow | undefined> {
    const [row] = await ctx.manager.query<CertificateRow[]>(
      `SELECT ${COLUMNS} FROM certificates WHERE code = $1 FOR UPDATE`,
      [code],
    );
    return row;
  }

  /** The latest first. */
  async listOf(
    ctx: RequestContext,
    kind: CertificateKind,
    issuedFor: readonly string[],
  ): Promise<{ issuedFor: string; code: string; isRevoked: boolean }[]> {
    return ctx.manager.query(
      `SELECT issued_for AS "issuedFor", code, revoked_at IS NOT NULL AS "isRevoked" FROM certificates
        WHERE kind = $1 AND issued_for = ANY ($2::uuid[]) ORDER BY issued_at DESC, id DESC`,
      [kind, issuedFor],
    );
  }

  /** Those of a batch that are not revoked yet. @returns their ids */
  async revokeBatch(ctx: RequestContext, batchId: string, reason: string): Promise<string[]> {
    const [rows] = await ctx.manager.query<[{ id: string }[], number]>(
      `UPDATE certificates SET revoked_at = $2, revocation_reason = $3, revoked_by = $4
        WHERE batch_id = $1 AND revoked_at IS NULL RETURNING id`,
      [batchId, ctx.clock.now(), reason, ctx.viewer?.userId ?? null],
    );
    return rows.map(({ id }) => id);
  }

  async revoke(ctx: RequestContext, id: string, reason: string): Promise<void> {
    await ctx.manager.query(
      'UPDATE certificates SET revoked_at = $2, revocation_reason = $3, revoked_by = $4 WHERE id = $1',
      [id, ctx.clock.now(), reason, ctx.viewer?.userId ?? null],
    );
  }
}
