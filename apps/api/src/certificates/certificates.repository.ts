import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CertificateKey } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { PublicKey } from './certificate-keys.js';

/** A certificate as it is kept. */
export interface CertificateRow {
  id: string;
  code: string;
  kind: string;
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
}
export interface NewCertificate extends Pick<CertificateRow, 'id' | 'code' | 'kind' | 'summitId' | 'keyId' | 'hash'> {
  issuedFor: string;
  holderEmail: string | null;
  userId: string | null;
  document: string;
  signature: Buffer;
  issuedAt: Date;
}

const COLUMNS = `id, code, kind, summit_id AS "summitId", document, signature, key_id AS "keyId", hash, issued_at AS "issuedAt",
  revoked_at AS "revokedAt", revocation_reason AS "revocationReason"`;

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

  /** @returns `false` when one of this kind holds for the same already; nothing was written then */
  async add(ctx: RequestContext, row: NewCertificate): Promise<boolean> {
    const added = await ctx.manager.query<unknown[]>(
      `INSERT INTO certificates (id, code, kind, issued_for, summit_id, holder_email, user_id, document, signature, key_id, hash, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (kind, issued_for) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
      [
        row.id,
        row.code,
        row.kind,
        row.issuedFor,
        row.summitId,
        row.holderEmail,
        row.userId,
        row.document,
        row.signature,
        row.keyId,
        row.hash,
        row.issuedAt,
      ],
    );
    return added.length > 0;
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

  /** The one that holds for an order, a registration. */
  async findHolding(ctx: RequestContext, kind: string, issuedFor: string): Promise<CertificateRow | undefined> {
    const [row] = await ctx.manager.query<CertificateRow[]>(
      `SELECT ${COLUMNS} FROM certificates WHERE kind = $1 AND issued_for = $2 AND revoked_at IS NULL`,
      [kind, issuedFor],
    );
    return row;
  }

  async revoke(ctx: RequestContext, id: string, reason: string): Promise<void> {
    await ctx.manager.query(
      'UPDATE certificates SET revoked_at = $2, revocation_reason = $3, revoked_by = $4 WHERE id = $1',
      [id, ctx.clock.now(), reason, ctx.viewer?.userId ?? null],
    );
  }
}
