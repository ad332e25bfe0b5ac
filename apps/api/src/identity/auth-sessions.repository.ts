import type { PersonId } from '@app/contracts';
import type { RequestContext, SummitRoleGrant } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Who a browser session belongs to. */
export interface AuthSessionRow {
  userId: string;
  email: string | null;
  name: string;
  personId: PersonId | null;
  mayReadOutbox: boolean;
  /** Signed in by this invitation's link; `null` by mail. */
  invitationId: string | null;
  /** Signed in by this registration's ticket; `null` otherwise. */
  registrationId: string | null;
  createdAt: Date;
  expiresAt: Date;
  roles: SummitRoleGrant[];
}
export interface NewAuthSession {
  tokenHash: Buffer;
  userId: string;
  invitationId: string | null;
  registrationId: string | null;
  expiresAt: Date;
}

type Statements = Pick<RequestContext, 'manager' | 'clock'>;

/** Browser sessions. A session that an invitation's or a ticket's link opened carries that one's rights alone, and ends with them. */
@Injectable()
export class AuthSessionsRepository {
  /** One statement: session, user and roles. Roles come from grants, accepted invitations and registrations; `undefined` when the session is unknown, over, or its invitation was taken back. */
  async find(ctx: Statements, tokenHash: Buffer): Promise<AuthSessionRow | undefined> {
    const [row] = await ctx.manager.query<AuthSessionRow[]>(
      `SELECT a.user_id AS "userId", a.invitation_id AS "invitationId", a.registration_id AS "registrationId", a.created_at AS "createdAt", a.expires_at AS "expiresAt",
              u.email, CASE WHEN t.id IS NOT NULL THEN t.name WHEN i.id IS NULL THEN u.name ELSE coalesce(p.name ->> 'en', (SELECT value FROM jsonb_each_text(p.name) LIMIT 1)) END AS name,
              CASE WHEN t.id IS NULL THEN coalesce(i.person_id, u.person_id) END AS "personId",
              u.may_read_outbox AND i.id IS NULL AND t.id IS NULL AS "mayReadOutbox",
              coalesce(r.roles, '[]') AS roles
         FROM auth_sessions a
         JOIN users u ON u.id = a.user_id
         LEFT JOIN invitations i ON i.id = a.invitation_id
         LEFT JOIN people p ON p.id = i.person_id
         LEFT JOIN registrations t ON t.id = a.registration_id
         LEFT JOIN LATERAL (
           SELECT jsonb_agg(jsonb_build_object('summitId', s.id, 'summitSlug', s.slug, 'role', g.role, 'personId', g.person_id) ORDER BY s.slug, g.role) AS roles
             FROM (
               SELECT summit_id, role, person_id FROM role_grants
                WHERE user_id = a.user_id AND a.invitation_id IS NULL AND a.registration_id IS NULL
               UNION
               SELECT se.summit_id, ai.role, ai.person_id
                 FROM invitations ai JOIN sessions se ON se.id = ai.session_id
                WHERE ai.user_id = a.user_id AND ai.status = 'accepted' AND (a.invitation_id IS NULL OR ai.id = a.invitation_id)
                  AND a.registration_id IS NULL
               UNION
               SELECT summit_id, 'attendee', NULL::uuid FROM registrations
                WHERE email = u.email AND status IN ('pending', 'confirmed', 'waiting') AND a.invitation_id IS NULL
                  AND (a.registration_id IS NULL OR id = a.registration_id)
             ) g JOIN summits s ON s.id = g.summit_id
         ) r ON true
        WHERE a.token_hash = $1 AND a.expires_at > $2 AND (a.invitation_id IS NULL OR i.status = 'accepted')
          AND (a.registration_id IS NULL OR (t.email = u.email AND t.status IN ('pending', 'confirmed', 'waiting')))`,
      [tokenHash, ctx.clock.now()],
    );
    return row;
  }

  async create(
    ctx: RequestContext,
    { tokenHash, userId, invitationId, registrationId, expiresAt }: NewAuthSession,
  ): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO auth_sessions (token_hash, user_id, invitation_id, registration_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [tokenHash, userId, invitationId, registrationId, ctx.clock.now(), expiresAt],
    );
  }

  /** Moves the end of a session that is still on and was to end before `ifBefore`; whether it did. Sessions of invitations and tickets end with them. */
  async extend(ctx: RequestContext, tokenHash: Buffer, expiresAt: Date, ifBefore: Date): Promise<boolean> {
    const [extended] = await ctx.manager.query<unknown[]>(
      `WITH extended AS (
         UPDATE auth_sessions SET expires_at = $2
          WHERE token_hash = $1 AND expires_at > $3 AND expires_at < $4 AND invitation_id IS NULL AND registration_id IS NULL
         RETURNING 1
       ) SELECT * FROM extended`,
      [tokenHash, expiresAt, ctx.clock.now(), ifBefore],
    );
    return extended !== undefined;
  }

  /** Ending what is over already is fine. */
  async delete(ctx: RequestContext, tokenHash: Buffer): Promise<void> {
    await ctx.manager.query('DELETE FROM auth_sessions WHERE token_hash = $1', [tokenHash]);
  }

  async deleteOfInvitation(ctx: RequestContext, invitationId: string): Promise<void> {
    await ctx.manager.query('DELETE FROM auth_sessions WHERE invitation_id = $1', [invitationId]);
  }

  /** Forgets what ended. */
  async deleteExpired(ctx: Statements): Promise<void> {
    await ctx.manager.query('DELETE FROM auth_sessions WHERE expires_at <= $1', [ctx.clock.now()]);
  }
}
