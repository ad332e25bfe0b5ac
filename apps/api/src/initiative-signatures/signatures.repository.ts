import type { RequestContext } from '@app/database';
import type { SignatureAct } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** A link of the chain as it is kept. */
export interface SignatureRow {
  initiativeId: string;
  /** From 1, without a gap. */
  sequence: number;
  signatoryId: string;
  act: SignatureAct;
  signedAt: Date;
  /** What was sealed: canonical JSON of a `SignatureRecord`. */
  record: string;
  /** SHA-256 of `record`, hexadecimal. */
  hash: string;
  previous: string;
  keyId: string;
  /** base64url */
  seal: string;
}
/** When a text went out, and whether it was recalled. */
export interface ReleaseRow {
  releasedAt: Date;
  missingLanguages: string[];
  recalledAt: Date | null;
  recallReason: string | null;
}

const COLUMNS = `initiative_id AS "initiativeId", sequence, signatory_id AS "signatoryId", act, signed_at AS "signedAt", record, hash,
  previous, key_id AS "keyId", seal`;

/** The chain of each initiative; rows are added and never changed. */
@Injectable()
export class SignaturesRepository {
  async last(tx: RequestContext, initiativeId: string): Promise<SignatureRow | undefined> {
    const [row] = await tx.manager.query<SignatureRow[]>(
      `SELECT ${COLUMNS} FROM initiative_signatures WHERE initiative_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [initiativeId],
    );
    return row;
  }

  async ofSignatory(ctx: RequestContext, signatoryId: string): Promise<SignatureRow | undefined> {
    const [row] = await ctx.manager.query<SignatureRow[]>(
      `SELECT ${COLUMNS} FROM initiative_signatures WHERE signatory_id = $1`,
      [signatoryId],
    );
    return row;
  }

  /** All, in their order. */
  async listOf(ctx: RequestContext, initiativeId: string): Promise<SignatureRow[]> {
    return ctx.manager.query<SignatureRow[]>(
      `SELECT ${COLUMNS} FROM initiative_signatures WHERE initiative_id = $1 ORDER BY sequence`,
      [initiativeId],
    );
  }

  /** Of those who are bound, in their order. */
  async boundOf(ctx: RequestContext, initiativeId: string, after: number, most: number): Promise<SignatureRow[]> {
    return ctx.manager.query<SignatureRow[]>(
      `SELECT ${COLUMNS} FROM initiative_signatures
        WHERE initiative_id = $1 AND act <> 'declined' AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [initiativeId, after, most],
    );
  }

  async countBound(ctx: RequestContext, initiativeId: string): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM initiative_signatures WHERE initiative_id = $1 AND act <> 'declined'`,
      [initiativeId],
    );
    return row?.count ?? 0;
  }

  async add(tx: RequestContext, row: SignatureRow): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_signatures (initiative_id, sequence, signatory_id, act, signed_at, record, hash, previous, key_id, seal)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row.initiativeId,
        row.sequence,
        row.signatoryId,
        row.act,
        row.signedAt,
        row.record,
        row.hash,
        row.previous,
        row.keyId,
        row.seal,
      ],
    );
  }

  async release(
    tx: RequestContext,
    initiativeId: string,
    at: Date,
    missingLanguages: readonly string[],
  ): Promise<void> {
    await tx.manager.query(
      'INSERT INTO initiative_releases (initiative_id, released_at, missing_languages) VALUES ($1, $2, $3)',
      [initiativeId, at, missingLanguages],
    );
  }

  async recall(tx: RequestContext, initiativeId: string, reason: string): Promise<void> {
    await tx.manager.query(
      'UPDATE initiative_releases SET recalled_at = $2, recall_reason = $3 WHERE initiative_id = $1',
      [initiativeId, tx.clock.now(), reason],
    );
  }

  async releaseOf(ctx: RequestContext, initiativeId: string): Promise<ReleaseRow | undefined> {
    const [row] = await ctx.manager.query<ReleaseRow[]>(
      `SELECT released_at AS "releasedAt", missing_languages AS "missingLanguages", recalled_at AS "recalledAt",
              recall_reason AS "recallReason" FROM initiative_releases WHERE initiative_id = $1`,
      [initiativeId],
    );
    return row;
  }
}
