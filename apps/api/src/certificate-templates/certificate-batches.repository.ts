import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CertificateKind, LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Certificates that were issued together. */
export interface BatchRow {
  id: string;
  summitId: SummitId | null;
  kind: CertificateKind;
  issuedAt: Date;
  /** When whoever has an address was written to. */
  toldAt: Date | null;
  count: number;
  revokedCount: number;
}
/** One of a batch, as its organisers list it. */
export interface IssuedRow {
  id: string;
  code: string;
  /** `null` once their data were deleted. */
  names: LanguageTexts | null;
  email: string | null;
  revokedAt: Date | null;
}

const COLUMNS = `b.id, b.summit_id AS "summitId", b.kind, b.issued_at AS "issuedAt", b.told_at AS "toldAt",
  (SELECT count(*)::integer FROM certificates c WHERE c.batch_id = b.id) AS count,
  (SELECT count(*)::integer FROM certificates c WHERE c.batch_id = b.id AND c.revoked_at IS NOT NULL) AS "revokedCount"`;

@Injectable()
export class CertificateBatchesRepository {
  async add(tx: RequestContext, { id, summitId, kind }: Pick<BatchRow, 'id' | 'summitId' | 'kind'>): Promise<void> {
    await tx.manager.query('INSERT INTO certificate_batches (id, summit_id, kind, issued_at) VALUES ($1, $2, $3, $4)', [
      id,
      summitId,
      kind,
      tx.clock.now(),
    ]);
  }

  /** The latest first. */
  async listOf(ctx: RequestContext, summitId: SummitId): Promise<BatchRow[]> {
    return ctx.manager.query<BatchRow[]>(
      `SELECT ${COLUMNS} FROM certificate_batches b WHERE b.summit_id = $1 ORDER BY b.issued_at DESC, b.id DESC`,
      [summitId],
    );
  }

  async listByIds(ctx: RequestContext, ids: readonly string[]): Promise<BatchRow[]> {
    return ctx.manager.query<BatchRow[]>(`SELECT ${COLUMNS} FROM certificate_batches b WHERE b.id = ANY ($1::uuid[])`, [
      ids,
    ]);
  }

  async listIssued(ctx: RequestContext, batchId: string): Promise<IssuedRow[]> {
    return ctx.manager.query<IssuedRow[]>(
      `SELECT id, code, document::jsonb #> '{facts,holder,names}' AS names, holder_email AS email, revoked_at AS "revokedAt"
         FROM certificates WHERE batch_id = $1 ORDER BY id`,
      [batchId],
    );
  }

  /** Notes that whoever has an address is told, once. @returns false where nobody has one, and where they were */
  async tell(tx: RequestContext, id: string): Promise<boolean> {
    const [, count] = await tx.manager.query<[unknown[], number]>(
      `UPDATE certificate_batches SET told_at = $2 WHERE id = $1 AND told_at IS NULL
          AND EXISTS (SELECT FROM certificates WHERE batch_id = $1 AND holder_email IS NOT NULL)`,
      [id, tx.clock.now()],
    );
    return count > 0;
  }

  /** Whom a batch is for, and in which languages they can read of it. */
  async listLetters(
    tx: RequestContext,
    id: string,
  ): Promise<{ code: string; email: string; names: LanguageTexts; title: LanguageTexts; language: string | null }[]> {
    return tx.manager.query(
      `SELECT c.code, c.holder_email AS email, c.document::jsonb #> '{facts,holder,names}' AS names,
              c.document::jsonb #> '{facts,design,title}' AS title, r.language
         FROM certificates c LEFT JOIN registrations r ON r.id = c.issued_for
        WHERE c.batch_id = $1 AND c.revoked_at IS NULL AND c.holder_email IS NOT NULL AND c.document IS NOT NULL ORDER BY c.id`,
      [id],
    );
  }
}
