import type { LocalizedTexts, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** How one session was watched, in minutes of the time it was on. Speakers and others who appear in it are no viewers. */
export interface SessionAttendanceRow {
  sessionId: SessionId;
  title: LocalizedTexts;
  startsAt: Date | null;
  /** Different people; a guest is one per browser. */
  viewers: number;
  /** Of these, those who registered for the summit. */
  registered: number;
  /** Most at one time. */
  peak: number;
  meanMinutes: number;
  medianMinutes: number;
}
export interface WatchedRow {
  registrationId: string;
  name: string;
  email: string;
  minutes: number;
}

/**
 * When each session was on: from the opening of its stage to its end, or as planned where it had no stage. Present is who was
 * in its room then; pages of one participant that overlap count once.
 */
const PRESENT = `
  on_air AS (
    SELECT se.id, coalesce(st.started_at, se.starts_at) AS opens,
           CASE WHEN st.started_at IS NULL THEN se.ends_at ELSE coalesce(st.ended_at, $2) END AS closes
      FROM sessions se LEFT JOIN stages st ON st.session_id = se.id
     WHERE se.summit_id = $1
  ), present AS (
    SELECT a.session_id, a.participant_id,
           unnest(range_agg(tstzrange(a.started_at, a.last_seen_at) * tstzrange(o.opens, o.closes))) AS span
      FROM attendances a JOIN on_air o ON o.id = a.session_id AND o.opens < o.closes
     WHERE a.role = 'attendee' GROUP BY a.session_id, a.participant_id
  ), watched AS (
    SELECT session_id, participant_id, sum(extract(epoch FROM upper(span) - lower(span))) / 60 AS minutes
      FROM present GROUP BY session_id, participant_id
  ), known AS (
    SELECT u.id AS user_id, r.id AS registration_id, r.name, r.email
      FROM registrations r JOIN users u ON u.email = r.email WHERE r.summit_id = $1
  )`;

/** Reports of who watched. Guests are counts and nothing else. */
@Injectable()
export class AttendanceRepository {
  /** Every session that somebody watched, by its planned start. */
  async listSessions(ctx: RequestContext, summitId: SummitId): Promise<SessionAttendanceRow[]> {
    return ctx.manager.query<SessionAttendanceRow[]>(
      `WITH ${PRESENT}, levels AS (
         SELECT session_id, sum(delta) OVER (PARTITION BY session_id ORDER BY at, delta ROWS UNBOUNDED PRECEDING) AS level
           FROM (
             SELECT session_id, lower(span) AS at, 1 AS delta FROM present
             UNION ALL SELECT session_id, upper(span), -1 FROM present
           ) steps
       ), peaks AS (
         SELECT session_id, max(level)::integer AS peak FROM levels GROUP BY session_id
       ), totals AS (
         SELECT w.session_id, count(*)::integer AS viewers, count(k.user_id)::integer AS registered,
                avg(w.minutes)::float8 AS mean, percentile_cont(0.5) WITHIN GROUP (ORDER BY w.minutes)::float8 AS median
           FROM watched w LEFT JOIN known k ON k.user_id = w.participant_id GROUP BY w.session_id
       )
       SELECT t.session_id AS "sessionId", se.title, se.starts_at AS "startsAt", t.viewers, t.registered, p.peak,
              t.mean AS "meanMinutes", t.median AS "medianMinutes"
         FROM totals t JOIN peaks p ON p.session_id = t.session_id JOIN sessions se ON se.id = t.session_id
        ORDER BY se.starts_at NULLS LAST, se.id`,
      [summitId, ctx.clock.now()],
    );
  }

  /** The registered people who watched a session of this summit, longest first. */
  async listWatched(
    ctx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId,
    limit: number,
  ): Promise<WatchedRow[]> {
    return ctx.manager.query<WatchedRow[]>(
      `WITH ${PRESENT}
       SELECT k.registration_id AS "registrationId", k.name, k.email, w.minutes::float8 AS minutes
         FROM watched w JOIN known k ON k.user_id = w.participant_id
        WHERE w.session_id = $3 ORDER BY w.minutes DESC, k.name, k.registration_id LIMIT $4`,
      [summitId, ctx.clock.now(), sessionId, limit],
    );
  }
}
