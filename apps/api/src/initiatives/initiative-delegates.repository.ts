import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { MemberOfDelegation } from './initiative-talk.repository.js';

/** A delegation, and who of it may speak to the summit's drafts. */
export interface DraftingDelegationRow {
  id: string;
  summitId: SummitId;
  country: string | null;
  organisationNames: LanguageTexts | null;
  /** Of the programme, the head first; who is signed in as that person speaks without a link. */
  members: { names: LanguageTexts; hasAccount: boolean }[];
  linkMadeAt: Date | null;
  /** Who came by its link, in that order. */
  joined: { userId: string; name: string; email: string | null; joinedAt: string; hasCome: boolean }[];
}

const ACCOUNT_OF_MEMBER = `EXISTS (SELECT FROM role_grants g WHERE g.summit_id = d.summit_id AND g.person_id = m.person_id)
  OR EXISTS (SELECT FROM invitations i JOIN sessions s ON s.id = i.session_id
              WHERE s.summit_id = d.summit_id AND i.person_id = m.person_id AND i.status = 'accepted' AND i.user_id IS NOT NULL)`;

const DELEGATIONS = `SELECT d.id, d.summit_id AS "summitId", d.country, o.name AS "organisationNames", l.made_at AS "linkMadeAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('names', p.name, 'hasAccount', ${ACCOUNT_OF_MEMBER}) ORDER BY m.is_head DESC, m.position), '[]')
       FROM delegation_members m JOIN people p ON p.id = m.person_id WHERE m.delegation_id = d.id) AS members,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', j.user_id, 'name', j.name, 'email', u.email, 'joinedAt', j.joined_at,
        'hasCome', j.came_at IS NOT NULL) ORDER BY j.joined_at), '[]')
       FROM initiative_delegates j JOIN users u ON u.id = j.user_id WHERE j.delegation_id = d.id) AS joined
  FROM delegations d LEFT JOIN organisations o ON o.id = d.organisation_id
       LEFT JOIN initiative_delegation_links l ON l.delegation_id = d.id`;

/** Who speaks for a delegation, and the links that let them in. */
@Injectable()
export class InitiativeDelegatesRepository {
  async listOf(ctx: RequestContext, summitId: SummitId): Promise<DraftingDelegationRow[]> {
    return ctx.manager.query<DraftingDelegationRow[]>(
      `${DELEGATIONS} WHERE d.summit_id = $1 ORDER BY d.position, d.id`,
      [summitId],
    );
  }

  async find(ctx: RequestContext, delegationId: string): Promise<DraftingDelegationRow | undefined> {
    const [row] = await ctx.manager.query<DraftingDelegationRow[]>(`${DELEGATIONS} WHERE d.id = $1`, [delegationId]);
    return row;
  }

  /** Whose link this is. */
  async findByLink(ctx: RequestContext, tokenHash: Buffer): Promise<DraftingDelegationRow | undefined> {
    const [row] = await ctx.manager.query<DraftingDelegationRow[]>(`${DELEGATIONS} WHERE l.token_hash = $1`, [
      tokenHash,
    ]);
    return row;
  }

  /** Instead of the one before, which opens nothing any more. */
  async setLink(tx: RequestContext, delegationId: string, tokenHash: Buffer): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_delegation_links (delegation_id, token_hash, made_at) VALUES ($1, $2, $3)
       ON CONFLICT (delegation_id) DO UPDATE SET token_hash = $2, made_at = $3`,
      [delegationId, tokenHash, tx.clock.now()],
    );
  }

  async dropLink(tx: RequestContext, delegationId: string): Promise<void> {
    await tx.manager.query('DELETE FROM initiative_delegation_links WHERE delegation_id = $1', [delegationId]);
  }

  /** Whoever joined already has the new name from now on. */
  async join(tx: RequestContext, delegationId: string, userId: string, name: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_delegates (delegation_id, user_id, name, joined_at, came_at) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (delegation_id, user_id) DO UPDATE SET name = $3, came_at = coalesce(initiative_delegates.came_at, $4)`,
      [delegationId, userId, name, tx.clock.now()],
    );
  }

  /** For who has not signed in yet: nothing changes where they joined already. */
  async expect(tx: RequestContext, delegationId: string, userId: string, name: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_delegates (delegation_id, user_id, name, joined_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (delegation_id, user_id) DO NOTHING`,
      [delegationId, userId, name, tx.clock.now()],
    );
  }

  async remove(tx: RequestContext, delegationId: string, userId: string): Promise<void> {
    await tx.manager.query('DELETE FROM initiative_delegates WHERE delegation_id = $1 AND user_id = $2', [
      delegationId,
      userId,
    ]);
  }

  /** Where this user joined a delegation. */
  async summitsJoinedBy(ctx: RequestContext, userId: string): Promise<SummitId[]> {
    const rows = await ctx.manager.query<{ summitId: SummitId }[]>(
      `SELECT d.summit_id AS "summitId" FROM initiative_delegates j JOIN delegations d ON d.id = j.delegation_id
        WHERE j.user_id = $1 GROUP BY d.summit_id ORDER BY max(j.joined_at) DESC`,
      [userId],
    );
    return rows.map(({ summitId }) => summitId);
  }

  /** Of the summit, that this user joined; the first one first. `hasCome`: to read, whoever wrote their address there. */
  async joinedBy(
    ctx: RequestContext,
    summitId: SummitId,
    userId: string,
  ): Promise<(MemberOfDelegation & { hasCome: boolean })[]> {
    return ctx.manager.query<(MemberOfDelegation & { hasCome: boolean })[]>(
      `SELECT d.id, d.country, j.came_at IS NOT NULL AS "hasCome", o.name AS "organisationNames", jsonb_build_object('und', j.name) AS "memberNames"
         FROM initiative_delegates j JOIN delegations d ON d.id = j.delegation_id LEFT JOIN organisations o ON o.id = d.organisation_id
        WHERE d.summit_id = $1 AND j.user_id = $2 ORDER BY j.joined_at`,
      [summitId, userId],
    );
  }

  /** They came to read what their delegations are shown. */
  async noteArrival(ctx: RequestContext, userId: string, delegationIds: readonly string[]): Promise<void> {
    await ctx.manager.query(
      'UPDATE initiative_delegates SET came_at = $3 WHERE user_id = $1 AND delegation_id = ANY ($2::uuid[]) AND came_at IS NULL',
      [userId, delegationIds, ctx.clock.now()],
    );
  }
}
