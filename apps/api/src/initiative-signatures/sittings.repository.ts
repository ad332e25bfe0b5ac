import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** A link that was opened to decide. */
export interface SittingRow {
  signatoryId: string;
  openedAt: Date;
  /** base64url */
  registrationChallenge: string | null;
  /** SHA-256 of a statement, hexadecimal. */
  signingChallenge: string | null;
  challengedAt: Date | null;
}
export interface PasskeyRow {
  /** base64url */
  credentialId: string;
  signatoryId: string;
  /** COSE */
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

const SITTING = `signatory_id AS "signatoryId", opened_at AS "openedAt", registration_challenge AS "registrationChallenge",
  signing_challenge AS "signingChallenge", challenged_at AS "challengedAt"`;
const PASSKEY = `credential_id AS "credentialId", signatory_id AS "signatoryId", public_key AS "publicKey", counter::float8 AS counter, transports`;

/** Fresh sign-ins of signatories, and the passkeys they made there. */
@Injectable()
export class SittingsRepository {
  async open(tx: RequestContext, tokenHash: Buffer, signatoryId: string): Promise<void> {
    // One at a time: who opens the link anew goes on there.
    await tx.manager.query('DELETE FROM initiative_sittings WHERE signatory_id = $1', [signatoryId]);
    await tx.manager.query(
      'INSERT INTO initiative_sittings (token_hash, signatory_id, opened_at) VALUES ($1, $2, $3)',
      [tokenHash, signatoryId, tx.clock.now()],
    );
  }

  async find(ctx: RequestContext, tokenHash: Buffer): Promise<SittingRow | undefined> {
    const [row] = await ctx.manager.query<SittingRow[]>(
      `SELECT ${SITTING} FROM initiative_sittings WHERE token_hash = $1`,
      [tokenHash],
    );
    return row;
  }

  async challenge(
    tx: RequestContext,
    tokenHash: Buffer,
    challenge: { registration: string } | { signing: string } | null,
  ): Promise<void> {
    await tx.manager.query(
      `UPDATE initiative_sittings SET registration_challenge = $2, signing_challenge = $3, challenged_at = $4 WHERE token_hash = $1`,
      [
        tokenHash,
        challenge !== null && 'registration' in challenge ? challenge.registration : null,
        challenge !== null && 'signing' in challenge ? challenge.signing : null,
        challenge === null ? null : tx.clock.now(),
      ],
    );
  }

  /** Nothing more is decided in it. */
  async close(tx: RequestContext, signatoryId: string): Promise<void> {
    await tx.manager.query('DELETE FROM initiative_sittings WHERE signatory_id = $1', [signatoryId]);
  }

  async passkeysOf(ctx: RequestContext, signatoryId: string): Promise<PasskeyRow[]> {
    return ctx.manager.query<PasskeyRow[]>(
      `SELECT ${PASSKEY} FROM initiative_passkeys WHERE signatory_id = $1 ORDER BY created_at`,
      [signatoryId],
    );
  }

  /** @returns whether nobody has this passkey */
  async addPasskey(tx: RequestContext, row: PasskeyRow): Promise<boolean> {
    const added = await tx.manager.query<unknown[]>(
      `INSERT INTO initiative_passkeys (credential_id, signatory_id, public_key, counter, transports, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential_id) DO NOTHING RETURNING credential_id`,
      [row.credentialId, row.signatoryId, row.publicKey, row.counter, row.transports, tx.clock.now()],
    );
    return added.length > 0;
  }

  async count(tx: RequestContext, credentialId: string, counter: number): Promise<void> {
    await tx.manager.query('UPDATE initiative_passkeys SET counter = $2 WHERE credential_id = $1', [
      credentialId,
      counter,
    ]);
  }
}
