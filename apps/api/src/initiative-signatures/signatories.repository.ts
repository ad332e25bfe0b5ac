import type { RequestContext } from '@app/database';
import type { Capacity, LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** As whom somebody signs. */
export interface SignatoryWho {
  names: LanguageTexts;
  titles: LanguageTexts | null;
  capacity: Capacity;
}
export interface SignatoryRow extends SignatoryWho {
  id: string;
  initiativeId: string;
  personId: string | null;
  email: string | null;
  /** BCP 47, of the mails. */
  language: string;
  documentId: string | null;
  /** SHA-256 of the document that empowers them, hexadecimal. */
  documentHash: string | null;
  state: 'invited' | 'withdrawn' | 'joined';
  invitedAt: Date;
  expiresAt: Date;
  hasPasskey: boolean;
}
/** A capacity as it is kept. */
export interface CapacityColumns {
  kind: Capacity['kind'];
  institutionNames: LanguageTexts | null;
  country: string | null;
}
type Read = Omit<SignatoryRow, 'capacity'> & CapacityColumns;

const COLUMNS = `s.id, s.initiative_id AS "initiativeId", s.person_id AS "personId", s.names, s.titles, s.capacity AS kind,
  s.institution_names AS "institutionNames", s.country, s.email, s.language, s.document_id AS "documentId",
  d.sha256 AS "documentHash", s.state, s.invited_at AS "invitedAt", s.expires_at AS "expiresAt",
  EXISTS (SELECT FROM initiative_passkeys p WHERE p.signatory_id = s.id) AS "hasPasskey"`;
const FROM = 'FROM initiative_signatories s LEFT JOIN initiative_documents d ON d.id = s.document_id';

/** @throws Error for a row that the table's checks keep out */
export function capacityOf({ kind, institutionNames, country }: CapacityColumns): Capacity {
  if (kind === 'person') return { kind };
  if (kind === 'country' && country !== null) return { kind, country };
  if (kind === 'institution' && institutionNames !== null) return { kind, names: institutionNames, country };
  throw new Error(`no capacity is ${kind}`);
}
export const columnsOf = (capacity: Capacity): [string, LanguageTexts | null, string | null] => [
  capacity.kind,
  capacity.kind === 'institution' ? capacity.names : null,
  capacity.kind === 'person' ? null : capacity.country,
];
function toRow({ kind, institutionNames, country, ...row }: Read): SignatoryRow {
  return { ...row, capacity: capacityOf({ kind, institutionNames, country }) };
}

/** Who is asked to sign, their links, and the documents that empower them. */
@Injectable()
export class SignatoriesRepository {
  /** @returns whether nobody is invited to it by this address */
  async insert(tx: RequestContext, row: Omit<SignatoryRow, 'documentHash' | 'hasPasskey'>): Promise<boolean> {
    const [kind, institutionNames, country] = columnsOf(row.capacity);
    const inserted = await tx.manager.query<unknown[]>(
      `INSERT INTO initiative_signatories (id, initiative_id, person_id, names, titles, capacity, institution_names, country, email,
         language, document_id, state, invited_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (initiative_id, email) WHERE state = 'invited' AND email IS NOT NULL DO NOTHING RETURNING id`,
      [
        row.id,
        row.initiativeId,
        row.personId,
        row.names,
        row.titles,
        kind,
        institutionNames,
        country,
        row.email,
        row.language,
        row.documentId,
        row.state,
        row.invitedAt,
        row.expiresAt,
      ],
    );
    return inserted.length > 0;
  }

  async find(ctx: RequestContext, id: string): Promise<SignatoryRow | undefined> {
    const [row] = await ctx.manager.query<Read[]>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = $1`, [id]);
    return row && toRow(row);
  }

  async findByLink(ctx: RequestContext, tokenHash: Buffer): Promise<SignatoryRow | undefined> {
    const [row] = await ctx.manager.query<Read[]>(
      `SELECT ${COLUMNS} ${FROM} JOIN initiative_signatory_links l ON l.signatory_id = s.id WHERE l.token_hash = $1`,
      [tokenHash],
    );
    return row && toRow(row);
  }

  /** In the order they were invited. */
  async listOf(ctx: RequestContext, initiativeId: string): Promise<SignatoryRow[]> {
    const rows = await ctx.manager.query<Read[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE s.initiative_id = $1 ORDER BY s.invited_at, s.id`,
      [initiativeId],
    );
    return rows.map(toRow);
  }

  async countOf(tx: RequestContext, initiativeId: string): Promise<number> {
    const [row] = await tx.manager.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM initiative_signatories WHERE initiative_id = $1',
      [initiativeId],
    );
    return row?.count ?? 0;
  }

  async withdraw(tx: RequestContext, id: string): Promise<void> {
    await tx.manager.query(`UPDATE initiative_signatories SET state = 'withdrawn' WHERE id = $1`, [id]);
  }

  async prolong(tx: RequestContext, id: string, expiresAt: Date): Promise<void> {
    await tx.manager.query('UPDATE initiative_signatories SET expires_at = $2 WHERE id = $1', [id, expiresAt]);
  }

  async addLink(tx: RequestContext, signatoryId: string, tokenHash: Buffer): Promise<void> {
    await tx.manager.query(
      'INSERT INTO initiative_signatory_links (token_hash, signatory_id, created_at) VALUES ($1, $2, $3)',
      [tokenHash, signatoryId, tx.clock.now()],
    );
  }

  /** Links, what was opened by them, and the passkeys that were made there. */
  async endLinks(tx: RequestContext, signatoryId: string): Promise<void> {
    for (const table of ['initiative_signatory_links', 'initiative_sittings', 'initiative_passkeys'])
      await tx.manager.query(`DELETE FROM ${table} WHERE signatory_id = $1`, [signatoryId]);
  }

  /** Countries that a person stands for in a summit: their own, and those of their delegations. */
  async countriesOf(ctx: RequestContext, summitId: string, personId: string): Promise<string[] | undefined> {
    const [row] = await ctx.manager.query<{ countries: (string | null)[] }[]>(
      `SELECT array_append(ARRAY(
                SELECT d.country FROM delegations d JOIN delegation_members m ON m.delegation_id = d.id
                 WHERE d.summit_id = $1 AND m.person_id = p.id), p.country) AS countries
         FROM people p WHERE p.id = $2`,
      [summitId, personId],
    );
    return row?.countries.filter((country) => country !== null);
  }

  /** As whom of a summit's programme somebody signs in by this address. */
  async personOf(ctx: RequestContext, summitId: string, email: string): Promise<string | null> {
    const [row] = await ctx.manager.query<{ personId: string }[]>(
      `SELECT g.person_id AS "personId" FROM role_grants g JOIN users u ON u.id = g.user_id
        WHERE g.summit_id = $1 AND u.email = $2 AND g.person_id IS NOT NULL ORDER BY g.created_at, g.id LIMIT 1`,
      [summitId, email],
    );
    return row?.personId ?? null;
  }

  async addDocument(
    tx: RequestContext,
    { id, initiativeId, content, sha256 }: { id: string; initiativeId: string; content: Buffer; sha256: string },
  ): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_documents (id, initiative_id, content, byte_count, sha256, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, initiativeId, content, content.length, sha256, tx.clock.now()],
    );
  }

  async giveDocument(tx: RequestContext, signatoryId: string, documentId: string): Promise<void> {
    await tx.manager.query('UPDATE initiative_signatories SET document_id = $2 WHERE id = $1', [
      signatoryId,
      documentId,
    ]);
  }

  async findDocument(
    ctx: RequestContext,
    id: string,
  ): Promise<{ initiativeId: string; content: Buffer; sha256: string } | undefined> {
    const [row] = await ctx.manager.query<{ initiativeId: string; content: Buffer; sha256: string }[]>(
      'SELECT initiative_id AS "initiativeId", content, sha256 FROM initiative_documents WHERE id = $1',
      [id],
    );
    return row;
  }
}
