import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Used and expired links are told apart from unknown ones for this long. */
const REMEMBERED_MS = 24 * 60 * 60 * 1_000;

export interface NewSignInLink {
  tokenHash: Buffer;
  userId: string;
  /** A path of ours (`ownPath`). */
  returnTo: string;
  expiresAt: Date;
}
export type ConsumedLink =
  { state: 'consumed'; userId: string; returnTo: string } | { state: 'unknown' | 'used' | 'expired' };

/** Sign-in links that were mailed. */
@Injectable()
export class SignInLinksRepository {
  async create(ctx: RequestContext, { tokenHash, userId, returnTo, expiresAt }: NewSignInLink): Promise<void> {
    const now = ctx.clock.now();
    await ctx.manager.query('DELETE FROM sign_in_links WHERE expires_at < $1', [
      new Date(now.getTime() - REMEMBERED_MS),
    ]);
    await ctx.manager.query(
      'INSERT INTO sign_in_links (token_hash, user_id, return_to, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [tokenHash, userId, returnTo, now, expiresAt],
    );
  }

  /** Uses the link up; of any number of attempts at once exactly one gets `consumed`. */
  async consume(ctx: RequestContext, tokenHash: Buffer): Promise<ConsumedLink> {
    const now = ctx.clock.now();
    const [link] = await ctx.manager.query<{ userId: string; returnTo: string }[]>(
      `WITH consumed AS (
         UPDATE sign_in_links SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
         RETURNING user_id, return_to
       ) SELECT user_id AS "userId", return_to AS "returnTo" FROM consumed`,
      [tokenHash, now],
    );
    if (link !== undefined) return { state: 'consumed', ...link };
    const [spent] = await ctx.manager.query<{ isUsed: boolean }[]>(
      'SELECT used_at IS NOT NULL AS "isUsed" FROM sign_in_links WHERE token_hash = $1',
      [tokenHash],
    );
    if (spent === undefined) return { state: 'unknown' };
    return { state: spent.isUsed ? 'used' : 'expired' };
  }
}
