import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts, OutcomeFields, OutcomeMilestone, OutcomeParty } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** A PDF of an outcome, without its content. */
export interface OutcomeDocumentRow {
  id: string;
  title: string;
  /** BCP 47. */
  language: string;
  byteCount: number;
  /** Of the content, in hexadecimal. */
  sha256: string;
}
export interface OutcomeRow extends OutcomeFields {
  id: string;
  summitId: SummitId;
  slug: string;
  /** What it takes up again, of an earlier summit. */
  followsId: string | null;
  revision: number;
  /** In the order they came. */
  documents: OutcomeDocumentRow[];
}
type RawOutcome = Omit<OutcomeRow, 'amount'> & {
  amountMinor: string | null;
  currency: string | null;
  milestones: OutcomeMilestone[];
  parties: OutcomeParty[];
};
/** An outcome with the summit it is of. */
export interface OutcomeOfSummit {
  row: OutcomeRow;
  summitSlug: string;
  summitTitle: LanguageTexts;
  /** First day, `2022-12-20`. */
  startsOn: string;
}

const COLUMNS = `o.id, o.summit_id AS "summitId", o.slug, o.kind, o.titles, o.descriptions, o.amount_minor AS "amountMinor", o.currency,
  o.agreed_on::text AS "agreedOn", o.due_on::text AS "dueOn", o.status, o.status_notes AS "statusNotes", o.session_id AS "sessionId",
  o.milestones, o.follows_id AS "followsId", o.revision,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'names', names, 'country', country, 'personId', person_id)
     ORDER BY position), '[]') FROM outcome_parties WHERE outcome_id = o.id) AS parties,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'language', d.language, 'byteCount', d.byte_count,
     'sha256', d.sha256) ORDER BY d.created_at, d.id), '[]') FROM outcome_documents d WHERE d.outcome_id = o.id) AS documents`;

/** The register of outcomes, as organisers keep it. What of it is public is asked of the embargo. */
@Injectable()
export class OutcomesRepository {
  async find(ctx: RequestContext, id: string): Promise<OutcomeRow | undefined> {
    const rows = await ctx.manager.query<RawOutcome[]>(`SELECT ${COLUMNS} FROM outcomes o WHERE o.id = $1`, [id]);
    return rows.map(outcomeOf)[0];
  }

  async findBySlug(ctx: RequestContext, slug: string): Promise<OutcomeRow | undefined> {
    const rows = await ctx.manager.query<RawOutcome[]>(`SELECT ${COLUMNS} FROM outcomes o WHERE o.slug = $1`, [slug]);
    return rows.map(outcomeOf)[0];
  }

  /** Nobody else changes it until the transaction of `tx` ends. */
  async lock(tx: RequestContext, id: string): Promise<OutcomeRow | undefined> {
    const rows = await tx.manager.query<RawOutcome[]>(`SELECT ${COLUMNS} FROM outcomes o WHERE o.id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows.map(outcomeOf)[0];
  }

  /** Outcomes are added one after another: two do not take one address, nor the last place. */
  async lockAll(tx: RequestContext): Promise<void> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(7163180)');
  }

  /** By summit, each in the order they were added. */
  async listOf(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<OutcomeRow[]> {
    const rows = await ctx.manager.query<RawOutcome[]>(
      `SELECT ${COLUMNS} FROM outcomes o WHERE o.summit_id = ANY ($1) ORDER BY o.summit_id, o.created_at, o.id`,
      [summitIds],
    );
    return rows.map(outcomeOf);
  }

  /** These, and those that take them up again: of released and unreleased ones alike. */
  async listLinked(ctx: RequestContext, ids: readonly string[]): Promise<OutcomeOfSummit[]> {
    const rows = await ctx.manager.query<(RawOutcome & Omit<OutcomeOfSummit, 'row'>)[]>(
      `SELECT ${COLUMNS}, s.slug AS "summitSlug", s.title AS "summitTitle", s.starts_on::text AS "startsOn" FROM outcomes o JOIN summits s ON s.id = o.summit_id
        WHERE o.id = ANY ($1) OR o.follows_id = ANY ($1) ORDER BY s.starts_on, o.created_at, o.id`,
      [ids],
    );
    return rows.map(({ summitSlug, summitTitle, startsOn, ...raw }) => ({
      row: outcomeOf(raw),
      summitSlug,
      summitTitle,
      startsOn,
    }));
  }

  /** Of these summits those that began before this one, with what it could take up of them, the latest summit first. */
  async listBefore(ctx: RequestContext, summitId: SummitId, others: readonly SummitId[]): Promise<OutcomeOfSummit[]> {
    const rows = await ctx.manager.query<(RawOutcome & Omit<OutcomeOfSummit, 'row'>)[]>(
      `SELECT ${COLUMNS}, s.slug AS "summitSlug", s.title AS "summitTitle", s.starts_on::text AS "startsOn"
         FROM outcomes o JOIN summits s ON s.id = o.summit_id
        WHERE s.id = ANY ($2) AND s.starts_on < (SELECT starts_on FROM summits WHERE id = $1)
          AND NOT EXISTS (SELECT FROM outcomes f WHERE f.follows_id = o.id AND f.summit_id = $1)
        ORDER BY s.starts_on DESC, o.created_at, o.id`,
      [summitId, others],
    );
    return rows.map(({ summitSlug, summitTitle, startsOn, ...raw }) => ({
      row: outcomeOf(raw),
      summitSlug,
      summitTitle,
      startsOn,
    }));
  }

  /** What each is called, and where people read it. */
  async describe(
    ctx: RequestContext,
    ids: readonly string[],
  ): Promise<Map<string, { titles: LanguageTexts; path: string }>> {
    const rows = await ctx.manager.query<{ id: string; slug: string; titles: LanguageTexts }[]>(
      'SELECT id, slug, titles FROM outcomes WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, slug, titles }) => [id, { titles, path: `/outcomes/${slug}` }]));
  }

  /** Languages of its summit in which it has no title, or not the description that it has in others. */
  async missingLanguages(ctx: RequestContext, id: string): Promise<string[]> {
    const rows = await ctx.manager.query<{ language: string }[]>(
      `SELECT language FROM outcomes o JOIN summits s ON s.id = o.summit_id, unnest(s.languages) WITH ORDINALITY AS l(language, position)
        WHERE o.id = $1 AND NOT (o.titles ? language AND coalesce(o.descriptions ? language, true)) ORDER BY position`,
      [id],
    );
    return rows.map(({ language }) => language);
  }

  /** Of all summits. */
  async slugs(ctx: RequestContext): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ slug: string }[]>('SELECT slug FROM outcomes');
    return new Set(rows.map(({ slug }) => slug));
  }

  async insert(tx: RequestContext, row: OutcomeRow): Promise<void> {
    await tx.manager.query(
      `INSERT INTO outcomes (id, summit_id, slug, follows_id, revision, updated_at, kind, titles, descriptions, amount_minor, currency,
         agreed_on, due_on, status, status_notes, session_id, milestones, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $6)`,
      [row.id, row.summitId, row.slug, row.followsId, row.revision, tx.clock.now(), ...fieldValues(row)],
    );
    await this.writeParties(tx, row);
  }

  async update(tx: RequestContext, row: OutcomeRow): Promise<void> {
    await tx.manager.query(
      `UPDATE outcomes SET revision = $2, updated_at = $3, kind = $4, titles = $5, descriptions = $6, amount_minor = $7, currency = $8,
         agreed_on = $9, due_on = $10, status = $11, status_notes = $12, session_id = $13, milestones = $14 WHERE id = $1`,
      [row.id, row.revision, tx.clock.now(), ...fieldValues(row)],
    );
    await tx.manager.query('DELETE FROM outcome_parties WHERE outcome_id = $1', [row.id]);
    await this.writeParties(tx, row);
  }

  async remove(tx: RequestContext, id: string): Promise<void> {
    await tx.manager.query('DELETE FROM outcomes WHERE id = $1', [id]);
  }

  async addDocument(
    tx: RequestContext,
    outcomeId: string,
    { id, title, language, sha256 }: Omit<OutcomeDocumentRow, 'byteCount'>,
    content: Buffer,
  ): Promise<void> {
    await tx.manager.query(
      `INSERT INTO outcome_documents (id, outcome_id, title, language, content, byte_count, sha256, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, outcomeId, title, language, content, content.length, sha256, tx.clock.now()],
    );
  }

  /** Whose it is; `undefined` for none. */
  async outcomeOfDocument(ctx: RequestContext, documentId: string): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ outcomeId: string }[]>(
      'SELECT outcome_id AS "outcomeId" FROM outcome_documents WHERE id = $1',
      [documentId],
    );
    return row?.outcomeId;
  }

  async removeDocument(tx: RequestContext, id: string): Promise<void> {
    await tx.manager.query('DELETE FROM outcome_documents WHERE id = $1', [id]);
  }

  async findContent(ctx: RequestContext, documentId: string): Promise<Buffer | undefined> {
    const [row] = await ctx.manager.query<{ content: Buffer }[]>(
      'SELECT content FROM outcome_documents WHERE id = $1',
      [documentId],
    );
    return row?.content;
  }

  private async writeParties(tx: RequestContext, { id, parties }: OutcomeRow): Promise<void> {
    for (const [position, { role, names, country, personId }] of parties.entries())
      await tx.manager.query(
        'INSERT INTO outcome_parties (outcome_id, position, role, names, country, person_id) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, position, role, JSON.stringify(names), country, personId],
      );
  }
}

function outcomeOf({ amountMinor, currency, ...row }: RawOutcome): OutcomeRow {
  return {
    ...row,
    amount: amountMinor === null || currency === null ? null : { minor: Number(amountMinor), currency },
  };
}

const fieldValues = (row: OutcomeFields): unknown[] => [
  row.kind,
  JSON.stringify(row.titles),
  row.descriptions && JSON.stringify(row.descriptions),
  row.amount?.minor ?? null,
  row.amount?.currency ?? null,
  row.agreedOn,
  row.dueOn,
  row.status,
  row.statusNotes && JSON.stringify(row.statusNotes),
  row.sessionId,
  JSON.stringify(row.milestones),
];
