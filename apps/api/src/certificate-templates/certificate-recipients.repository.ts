import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Somebody whom a summit honours by name. */
export interface RecipientRow {
  id: string;
  names: LanguageTexts;
  /** In the form of `parseEmailAddress`. */
  email: string | null;
  citation: LanguageTexts | null;
}

@Injectable()
export class CertificateRecipientsRepository {
  /** In the order in which they were named. */
  async list(ctx: RequestContext, summitId: SummitId): Promise<RecipientRow[]> {
    return ctx.manager.query<RecipientRow[]>(
      'SELECT id, names, email, citation FROM certificate_recipients WHERE summit_id = $1 ORDER BY created_at, id',
      [summitId],
    );
  }

  /** Who was taken off the list and has, or had, a certificate; as it was signed. */
  async listFormer(ctx: RequestContext, summitId: SummitId): Promise<Omit<RecipientRow, 'citation'>[]> {
    return ctx.manager.query<Omit<RecipientRow, 'citation'>[]>(
      `SELECT DISTINCT ON (c.issued_for) c.issued_for AS id, c.document::jsonb #> '{facts,holder,names}' AS names, c.holder_email AS email
         FROM certificates c JOIN certificate_batches b ON b.id = c.batch_id
        WHERE b.summit_id = $1 AND c.kind = 'ambassador' AND c.document IS NOT NULL
          AND NOT EXISTS (SELECT FROM certificate_recipients r WHERE r.id = c.issued_for)
        ORDER BY c.issued_for, c.issued_at DESC, c.id DESC`,
      [summitId],
    );
  }

  /** Held until the transaction ends, so that two who add at once stay below the limit. */
  async count(ctx: RequestContext, summitId: SummitId): Promise<number> {
    await ctx.manager.query('SELECT FROM summits WHERE id = $1 FOR UPDATE', [summitId]);
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM certificate_recipients WHERE summit_id = $1',
      [summitId],
    );
    return row?.count ?? 0;
  }

  async add(ctx: RequestContext, summitId: SummitId, recipients: readonly RecipientRow[]): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO certificate_recipients (id, summit_id, names, email, citation, created_at)
       SELECT id, $1, names, email, citation, $2 FROM unnest($3::uuid[], $4::jsonb[], $5::text[], $6::jsonb[]) AS r (id, names, email, citation)`,
      [
        summitId,
        ctx.clock.now(),
        recipients.map(({ id }) => id),
        recipients.map(({ names }) => JSON.stringify(names)),
        recipients.map(({ email }) => email),
        recipients.map(({ citation }) => (citation === null ? null : JSON.stringify(citation))),
      ],
    );
  }

  /** @returns whether they were there */
  async change(
    ctx: RequestContext,
    summitId: SummitId,
    { id, names, email, citation }: RecipientRow,
  ): Promise<boolean> {
    const [, count] = await ctx.manager.query<[unknown[], number]>(
      'UPDATE certificate_recipients SET names = $3, email = $4, citation = $5 WHERE summit_id = $1 AND id = $2',
      [summitId, id, JSON.stringify(names), email, citation === null ? null : JSON.stringify(citation)],
    );
    return count > 0;
  }

  /** @returns whether they were there */
  async remove(ctx: RequestContext, summitId: SummitId, id: string): Promise<boolean> {
    const [, count] = await ctx.manager.query<[unknown[], number]>(
      'DELETE FROM certificate_recipients WHERE summit_id = $1 AND id = $2',
      [summitId, id],
    );
    return count > 0;
  }
}
