import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { type CapacityColumns, capacityOf, columnsOf, type SignatoryWho } from './signatories.repository.js';

/** Somebody who asks to join what was released. */
export interface AccessionRow extends SignatoryWho {
  id: string;
  initiativeId: string;
  reservation: LanguageTexts | null;
  email: string | null;
  language: string;
  note: string | null;
  documentId: string | null;
  state: 'asked' | 'accepted' | 'refused';
  reason: string | null;
  askedAt: Date;
  decidedAt: Date | null;
}
type Read = Omit<AccessionRow, 'capacity'> & CapacityColumns;

const COLUMNS = `id, initiative_id AS "initiativeId", names, titles, capacity AS kind, institution_names AS "institutionNames", country,
  reservation, email, language, note, document_id AS "documentId", state, reason, asked_at AS "askedAt", decided_at AS "decidedAt"`;
const toRow = ({ kind, institutionNames, country, ...row }: Read): AccessionRow => ({
  ...row,
  capacity: capacityOf({ kind, institutionNames, country }),
});

@Injectable()
export class AccessionsRepository {
  async insert(tx: RequestContext, row: AccessionRow, tokenHash: Buffer): Promise<void> {
    const [kind, institutionNames, country] = columnsOf(row.capacity);
    await tx.manager.query(
      `INSERT INTO initiative_accessions (id, initiative_id, token_hash, names, titles, capacity, institution_names, country,
         reservation, email, language, note, state, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        row.id,
        row.initiativeId,
        tokenHash,
        row.names,
        row.titles,
        kind,
        institutionNames,
        country,
        row.reservation,
        row.email,
        row.language,
        row.note,
        row.state,
        row.askedAt,
      ],
    );
  }

  async find(ctx: RequestContext, id: string): Promise<AccessionRow | undefined> {
    const [row] = await ctx.manager.query<Read[]>(`SELECT ${COLUMNS} FROM initiative_accessions WHERE id = $1`, [id]);
    return row && toRow(row);
  }

  async findByToken(ctx: RequestContext, tokenHash: Buffer): Promise<AccessionRow | undefined> {
    const [row] = await ctx.manager.query<Read[]>(
      `SELECT ${COLUMNS} FROM initiative_accessions WHERE token_hash = $1`,
      [tokenHash],
    );
    return row && toRow(row);
  }

  /** The latest first. */
  async listOf(ctx: RequestContext, initiativeId: string): Promise<AccessionRow[]> {
    const rows = await ctx.manager.query<Read[]>(
      `SELECT ${COLUMNS} FROM initiative_accessions WHERE initiative_id = $1 ORDER BY asked_at DESC, id LIMIT 1000`,
      [initiativeId],
    );
    return rows.map(toRow);
  }

  async countAsked(tx: RequestContext, initiativeId: string, email: string | null): Promise<number> {
    const [row] = await tx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM initiative_accessions
        WHERE initiative_id = $1 AND state = 'asked' AND ($2::text IS NULL OR email = $2)`,
      [initiativeId, email],
    );
    return row?.count ?? 0;
  }

  async giveDocument(tx: RequestContext, id: string, documentId: string): Promise<void> {
    await tx.manager.query('UPDATE initiative_accessions SET document_id = $2 WHERE id = $1', [id, documentId]);
  }

  async decide(
    tx: RequestContext,
    id: string,
    decision: { state: 'accepted' | 'refused'; reason: string | null; signatoryId: string | null },
  ): Promise<void> {
    await tx.manager.query(
      'UPDATE initiative_accessions SET state = $2, reason = $3, signatory_id = $4, decided_at = $5 WHERE id = $1',
      [id, decision.state, decision.reason, decision.signatoryId, tx.clock.now()],
    );
  }
}
