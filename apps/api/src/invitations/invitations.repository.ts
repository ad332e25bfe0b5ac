import type { LocalizedTexts, PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { AppearanceRole, SessionStatus } from '@app/domain';
import { Injectable } from '@nestjs/common';

type StoredStatus = 'pending' | 'accepted' | 'declined' | 'withdrawn';

/** An appearance that somebody may be invited to, as drafted. */
export interface InvitableAppearance {
  sessionId: SessionId;
  sessionStatus: SessionStatus;
  sessionTitle: LocalizedTexts;
  /** `null` while the session is unscheduled. */
  startsAt: Date | null;
  /** Of an unscheduled session the end of its summit. */
  endsAt: Date;
  summitId: SummitId;
  summitTitle: LocalizedTexts;
  /** The main one first. */
  summitLanguages: string[];
  timeZone: string;
  personId: PersonId;
  personName: LocalizedTexts;
}
export interface InvitationRow {
  id: string;
  sessionId: SessionId;
  personId: PersonId;
  role: AppearanceRole;
  email: string;
  /** `withdrawn` also when the person does not appear in the session in this role any more. */
  status: StoredStatus;
  sentAt: Date;
  answeredAt: Date | null;
  /** In the invited person's words. */
  declineReason: string | null;
  /** When the person was last reminded. */
  remindedAt: Date | null;
  sessionStatus: SessionStatus;
  /** Of an unscheduled session the end of its summit. */
  sessionEndsAt: Date;
  summitId: SummitId;
  summitLanguages: string[];
  personName: LocalizedTexts;
}
export interface NewInvitation {
  id: string;
  tokenHash: Buffer;
  sessionId: SessionId;
  personId: PersonId;
  role: AppearanceRole;
  email: string;
}
export interface AppearanceKey {
  sessionId: SessionId;
  personId: PersonId;
  role: AppearanceRole;
}

/** An unscheduled session may still take place on the last day. */
const ENDS_AT = `coalesce(se.ends_at, (s.ends_on + 1)::timestamp AT TIME ZONE s.time_zone)`;
const COLUMNS = `
  i.id, i.session_id AS "sessionId", i.person_id AS "personId", i.role, i.email, i.sent_at AS "sentAt", i.answered_at AS "answeredAt",
  i.decline_reason AS "declineReason", (SELECT max(r.sent_at) FROM invitation_reminders r WHERE r.invitation_id = i.id) AS "remindedAt",
  CASE WHEN EXISTS (SELECT FROM appearances a WHERE a.session_id = i.session_id AND a.person_id = i.person_id AND a.role = i.role)
       THEN i.status ELSE 'withdrawn' END AS status,
  se.status AS "sessionStatus", ${ENDS_AT} AS "sessionEndsAt", se.summit_id AS "summitId", s.languages AS "summitLanguages", p.name AS "personName"`;
const TABLES =
  'invitations i JOIN sessions se ON se.id = i.session_id JOIN summits s ON s.id = se.summit_id JOIN people p ON p.id = i.person_id';

/** Links of one invitation beside the first: reminders, and copies that organisers took. */
const MOST_LINKS = 30;

/** Invitations to appear in a session. */
@Injectable()
export class InvitationsRepository {
  /** The summit a session belongs to, `undefined` for an unknown one. */
  async findSummitOfSession(ctx: RequestContext, sessionId: SessionId): Promise<SummitId | undefined> {
    const [row] = await ctx.manager.query<{ summitId: string }[]>(
      'SELECT summit_id AS "summitId" FROM sessions WHERE id = $1',
      [sessionId],
    );
    return row?.summitId;
  }

  /** Locked until the transaction ends, so that invitations to it come one after another. */
  async lockAppearance(
    ctx: RequestContext,
    { sessionId, personId, role }: AppearanceKey,
  ): Promise<InvitableAppearance | undefined> {
    const [row] = await ctx.manager.query<InvitableAppearance[]>(
      `SELECT se.id AS "sessionId", se.status AS "sessionStatus", se.title AS "sessionTitle", se.starts_at AS "startsAt", ${ENDS_AT} AS "endsAt",
              s.id AS "summitId", s.title AS "summitTitle", s.languages AS "summitLanguages", s.time_zone AS "timeZone",
              p.id AS "personId", p.name AS "personName"
         FROM appearances a JOIN sessions se ON se.id = a.session_id JOIN summits s ON s.id = se.summit_id JOIN people p ON p.id = a.person_id
        WHERE a.session_id = $1 AND a.person_id = $2 AND a.role = $3 FOR UPDATE OF a`,
      [sessionId, personId, role],
    );
    return row;
  }

  async create(ctx: RequestContext, { id, tokenHash, sessionId, personId, role, email }: NewInvitation): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO invitations (id, token_hash, session_id, person_id, role, email, status, sent_at) VALUES ($1, $2, $3, $4, $5, $6, 'pending', $7)`,
      [id, tokenHash, sessionId, personId, role, email, ctx.clock.now()],
    );
  }

  /** `isLocked`: until the transaction ends. */
  async findByToken(ctx: RequestContext, tokenHash: Buffer, isLocked = false): Promise<InvitationRow | undefined> {
    const [row] = await ctx.manager.query<InvitationRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES}
        WHERE i.id = (SELECT id FROM invitations WHERE token_hash = $1 UNION ALL SELECT invitation_id FROM invitation_links WHERE token_hash = $1)
        ${isLocked ? 'FOR UPDATE OF i' : ''}`,
      [tokenHash],
    );
    return row;
  }

  /** `isLocked`: until the transaction ends. */
  async find(ctx: RequestContext, id: string, isLocked = false): Promise<InvitationRow | undefined> {
    // A statement of its own: one that waits for the lock would see the reminders as they were before it waited.
    if (isLocked) await ctx.manager.query('SELECT FROM invitations WHERE id = $1 FOR UPDATE', [id]);
    const [row] = await ctx.manager.query<InvitationRow[]>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE i.id = $1`, [id]);
    return row;
  }

  /** The invitation that counts for each of these appearances, in any order; those that were withdrawn are left out. */
  async findCurrent(ctx: RequestContext, sessionIds: readonly SessionId[]): Promise<InvitationRow[]> {
    return ctx.manager.query<InvitationRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE i.session_id = ANY($1::uuid[]) AND i.status <> 'withdrawn'`,
      [[...sessionIds]],
    );
  }

  /** `userId`: who accepted. `declineReason` of who did not. */
  async answer(
    ctx: RequestContext,
    id: string,
    status: 'accepted' | 'declined',
    userId: string | null,
    declineReason: string | null = null,
  ): Promise<void> {
    await ctx.manager.query(
      'UPDATE invitations SET status = $2, user_id = $3, answered_at = $4, decline_reason = $5 WHERE id = $1',
      [id, status, userId, ctx.clock.now(), declineReason],
    );
  }

  /** One more link for the invitation. The newest links go on working, the oldest of very many does not. */
  async addLink(ctx: RequestContext, id: string, tokenHash: Buffer): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO invitation_links (token_hash, invitation_id, created_at) VALUES ($1, $2, $3)',
      [tokenHash, id, ctx.clock.now()],
    );
    await ctx.manager.query(
      `DELETE FROM invitation_links WHERE token_hash IN (
         SELECT token_hash FROM invitation_links WHERE invitation_id = $1 ORDER BY created_at DESC, token_hash OFFSET $2)`,
      [id, MOST_LINKS],
    );
  }

  /** Takes the appearance's invitation back, if there is one; its id. */
  async withdraw(ctx: RequestContext, { sessionId, personId, role }: AppearanceKey): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ id: string }[]>(
      `WITH withdrawn AS (
         UPDATE invitations SET status = 'withdrawn' WHERE session_id = $1 AND person_id = $2 AND role = $3 AND status <> 'withdrawn' RETURNING id
       ) SELECT id FROM withdrawn`,
      [sessionId, personId, role],
    );
    return row?.id;
  }
}
