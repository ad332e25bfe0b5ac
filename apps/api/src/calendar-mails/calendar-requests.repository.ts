import type { InterfaceLanguage, PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../calendars/index.js';

/** What an address was last told about a session: enough to call it off when nothing else is left of it. */
export interface ToldEntry {
  language: InterfaceLanguage;
  /** Of the person, the session and the summit, in that language. */
  name: string;
  session: string;
  summit: string;
  /** Of the session's page, or of the summit's. */
  url: string;
  entry: CalendarEntry;
}
export interface CalendarRequest {
  sessionId: SessionId;
  email: string;
  summitId: SummitId;
  personId: PersonId;
  method: 'REQUEST' | 'CANCEL';
  sequence: number;
  told: ToldEntry;
}
/** Somebody's address and a session, with what they were told and how their invitation stands. */
export interface InvitedAddress {
  sessionId: SessionId;
  email: string;
  /** Invitations under this address that were not taken back; usually one, of one person. */
  invitations: { personId: PersonId; status: 'pending' | 'accepted' | 'declined' }[];
  /** Whether somebody who was invited under this address stands in the draft of the session. */
  isDrafted: boolean;
  /** `null` when nothing was mailed yet. */
  request: Pick<CalendarRequest, 'personId' | 'method' | 'sequence' | 'told'> | null;
}
/** A summit whose newest version invited people were not told of. */
export interface DueSummit {
  summitId: SummitId;
  slug: string;
  version: number;
  /** When the version was released up to which they were told; `null` for none. */
  toldUntil: Date | null;
}

const ROW = `r.session_id AS "sessionId", r.email, r.summit_id AS "summitId", r.person_id AS "personId", r.method, r.sequence, r.told`;

@Injectable()
export class CalendarRequestsRepository {
  /** The one to this address, held until the transaction ends. */
  async lock(ctx: RequestContext, sessionId: SessionId, email: string): Promise<CalendarRequest | undefined> {
    const [row] = await ctx.manager.query<CalendarRequest[]>(
      `SELECT ${ROW} FROM calendar_requests r WHERE r.session_id = $1 AND r.email = $2 FOR UPDATE`,
      [sessionId, email],
    );
    return row;
  }

  async save(ctx: RequestContext, request: CalendarRequest): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO calendar_requests (session_id, email, summit_id, person_id, method, sequence, told, mailed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (session_id, email) DO UPDATE SET person_id = EXCLUDED.person_id, method = EXCLUDED.method,
         sequence = EXCLUDED.sequence, told = EXCLUDED.told, mailed_at = EXCLUDED.mailed_at`,
      [
        request.sessionId,
        request.email,
        request.summitId,
        request.personId,
        request.method,
        request.sequence,
        JSON.stringify(request.told),
        ctx.clock.now(),
      ],
    );
  }

  /** Entries that stand in somebody's calendar although no invitation of theirs to the session holds any more. Held until the transaction ends. */
  async lockUninvited(ctx: RequestContext, sessionId: SessionId): Promise<CalendarRequest[]> {
    return ctx.manager.query<CalendarRequest[]>(
      `SELECT ${ROW} FROM calendar_requests r WHERE r.session_id = $1 AND r.method = 'REQUEST'
         AND NOT EXISTS (SELECT FROM invitations i WHERE i.session_id = r.session_id AND i.email = r.email AND i.status <> 'withdrawn')
       ORDER BY r.email FOR UPDATE OF r`,
      [sessionId],
    );
  }

  /** Entries for sessions that the public never saw and that are gone, called off or without the person. Held until the transaction ends. */
  async lockLostDrafts(ctx: RequestContext): Promise<(CalendarRequest & { isCalledOff: boolean })[]> {
    return ctx.manager.query(
      `SELECT ${ROW}, se.id IS NULL OR se.status = 'cancelled' AS "isCalledOff"
         FROM calendar_requests r LEFT JOIN sessions se ON se.id = r.session_id
        WHERE r.method = 'REQUEST' AND (se.id IS NULL OR (se.published_revision IS NULL AND (se.status = 'cancelled'
          OR (se.status = 'draft' AND NOT EXISTS (SELECT FROM appearances a WHERE a.session_id = r.session_id AND a.person_id = r.person_id)))))
        ORDER BY r.session_id, r.email FOR UPDATE OF r`,
    );
  }

  /** Everybody who was invited to a session of the summit or holds an entry of one. */
  async listInvited(ctx: RequestContext, summitId: SummitId): Promise<InvitedAddress[]> {
    return ctx.manager.query<InvitedAddress[]>(
      `WITH addresses AS (
         SELECT session_id, email FROM calendar_requests WHERE summit_id = $1
         UNION
         SELECT i.session_id, i.email FROM invitations i JOIN sessions se ON se.id = i.session_id
          WHERE se.summit_id = $1 AND i.status IN ('pending', 'accepted')
       )
       SELECT a.session_id AS "sessionId", a.email,
         coalesce((SELECT jsonb_agg(jsonb_build_object('personId', i.person_id, 'status', i.status) ORDER BY i.id)
           FROM invitations i WHERE i.session_id = a.session_id AND i.email = a.email AND i.status <> 'withdrawn'), '[]') AS invitations,
         EXISTS (SELECT FROM appearances ap WHERE ap.session_id = a.session_id AND (ap.person_id = r.person_id OR ap.person_id IN
           (SELECT i.person_id FROM invitations i WHERE i.session_id = a.session_id AND i.email = a.email AND i.status <> 'withdrawn'))) AS "isDrafted",
         CASE WHEN r.session_id IS NOT NULL THEN
           jsonb_build_object('personId', r.person_id, 'method', r.method, 'sequence', r.sequence, 'told', r.told) END AS request
       FROM addresses a LEFT JOIN calendar_requests r USING (session_id, email)
       ORDER BY a.session_id, a.email`,
      [summitId],
    );
  }

  /** Summits with a version that invited people were not told of. */
  async listDue(ctx: RequestContext): Promise<DueSummit[]> {
    return ctx.manager.query<DueSummit[]>(
      `SELECT s.id AS "summitId", s.slug, newest.version, told.released_at AS "toldUntil"
         FROM summits s
         CROSS JOIN LATERAL (SELECT version FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1) newest
         LEFT JOIN calendar_mail_positions p ON p.summit_id = s.id
         LEFT JOIN programme_documents told ON told.summit_id = s.id AND told.version = p.version
        WHERE coalesce(p.version, 0) < newest.version ORDER BY s.id`,
    );
  }

  /** Whether this transaction is the one to tell of the version: `false` when another one did. Others wait until it ends. */
  async advance(ctx: RequestContext, summitId: SummitId, version: number): Promise<boolean> {
    const [row] = await ctx.manager.query<unknown[]>(
      `WITH advanced AS (
         INSERT INTO calendar_mail_positions AS p (summit_id, version) VALUES ($1, $2)
         ON CONFLICT (summit_id) DO UPDATE SET version = EXCLUDED.version WHERE p.version < EXCLUDED.version RETURNING 1
       ) SELECT * FROM advanced`,
      [summitId, version],
    );
    return row !== undefined;
  }
}
