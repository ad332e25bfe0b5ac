import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { AgendaOwner } from './agenda-owner.js';
import type { AgendaSession } from './session-stars.repository.js';

export const CALENDAR_LINK_KINDS = ['agenda', 'appearances'] as const;
export type CalendarLinkKind = (typeof CALENDAR_LINK_KINDS)[number];

export interface CalendarLinkRow {
  kind: CalendarLinkKind;
  issuedAt: Date;
}
/** What an agenda's calendar is made of. */
export interface AgendaContents {
  starred: AgendaSession[];
  /** Slugs of summits that its owner is registered for. */
  registeredSummits: string[];
}
/** A session that somebody was invited to, as which person, under which address. */
export interface InvitedAppearance extends AgendaSession {
  personId: string;
  email: string;
  status: 'pending' | 'accepted' | 'declined';
}

const REGISTERED = (userId: string): string => `
  SELECT s.slug FROM users u JOIN registrations r ON r.email = u.email JOIN summits s ON s.id = r.summit_id
   WHERE u.id = ${userId} AND r.status = 'confirmed'`;

/** The secret addresses of calendars that belong to one person. Of a secret only the hash is kept. */
@Injectable()
export class CalendarLinksRepository {
  async list(ctx: RequestContext, { userId, guestId }: AgendaOwner): Promise<CalendarLinkRow[]> {
    return ctx.manager.query<CalendarLinkRow[]>(
      'SELECT kind, issued_at AS "issuedAt" FROM calendar_links WHERE user_id = $1 OR guest_id = $2 ORDER BY kind',
      [userId ?? null, guestId ?? null],
    );
  }

  /** In place of the one that there was, which stops working. */
  async replace(ctx: RequestContext, owner: AgendaOwner, kind: CalendarLinkKind, tokenHash: Buffer): Promise<void> {
    await this.revoke(ctx, owner, kind);
    await ctx.manager.query(
      'INSERT INTO calendar_links (token_hash, kind, user_id, guest_id, issued_at) VALUES ($1, $2, $3, $4, $5)',
      [tokenHash, kind, owner.userId ?? null, owner.guestId ?? null, ctx.clock.now()],
    );
  }

  async revoke(ctx: RequestContext, { userId, guestId }: AgendaOwner, kind: CalendarLinkKind): Promise<void> {
    await ctx.manager.query('DELETE FROM calendar_links WHERE (user_id = $1 OR guest_id = $2) AND kind = $3', [
      userId ?? null,
      guestId ?? null,
      kind,
    ]);
  }

  /** What the agenda behind a secret holds now; `undefined` when the secret opens none. */
  async findAgenda(ctx: RequestContext, tokenHash: Buffer): Promise<AgendaContents | undefined> {
    const [row] = await ctx.manager.query<AgendaContents[]>(
      `SELECT
         coalesce((SELECT jsonb_agg(jsonb_build_object('summitSlug', s.slug, 'sessionId', st.session_id) ORDER BY s.slug, st.session_id)
           FROM session_stars st JOIN sessions se ON se.id = st.session_id JOIN summits s ON s.id = se.summit_id
           WHERE st.user_id = l.user_id OR st.guest_id = l.guest_id), '[]') AS starred,
         ARRAY(${REGISTERED('l.user_id')} ORDER BY s.slug) AS "registeredSummits"
       FROM calendar_links l WHERE l.token_hash = $1 AND l.kind = 'agenda'`,
      [tokenHash],
    );
    return row;
  }

  /** Slugs of the summits that a user is registered for. */
  async listRegisteredSummits(ctx: RequestContext, userId: string): Promise<string[]> {
    const rows = await ctx.manager.query<{ slug: string }[]>(`${REGISTERED('$1')} ORDER BY s.slug`, [userId]);
    return rows.map(({ slug }) => slug);
  }

  /** What the user behind a secret was invited to; `undefined` when the secret opens nothing. */
  async findAppearances(ctx: RequestContext, tokenHash: Buffer): Promise<InvitedAppearance[] | undefined> {
    const [row] = await ctx.manager.query<{ appearances: InvitedAppearance[] }[]>(
      `SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('summitSlug', s.slug, 'sessionId', i.session_id, 'personId', i.person_id,
           'email', i.email, 'status', i.status) ORDER BY s.slug, i.session_id, i.person_id)
         FROM invitations i JOIN sessions se ON se.id = i.session_id JOIN summits s ON s.id = se.summit_id
         WHERE i.status <> 'withdrawn' AND (i.user_id = u.id OR i.email = u.email)), '[]') AS appearances
       FROM calendar_links l JOIN users u ON u.id = l.user_id WHERE l.token_hash = $1 AND l.kind = 'appearances'`,
      [tokenHash],
    );
    return row?.appearances;
  }

  /** Whether the user is, or was asked to be, on a programme. */
  async isInvited(ctx: RequestContext, userId: string): Promise<boolean> {
    const [row] = await ctx.manager.query<{ isInvited: boolean }[]>(
      `SELECT EXISTS (SELECT FROM invitations i JOIN users u ON i.user_id = u.id OR i.email = u.email
         WHERE u.id = $1 AND i.status <> 'withdrawn') AS "isInvited"`,
      [userId],
    );
    return row?.isInvited ?? false;
  }
}
