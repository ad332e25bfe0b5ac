import type { PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { AppearanceRole, LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Somebody with a place, and how long they were there. */
export interface AttendeeRow {
  registrationId: string;
  name: string;
  email: string;
  language: string;
  userId: string | null;
  /** Of the time in which anything was on; parallel rooms count once. */
  minutes: number;
  /** ISO 8601 date in the summit's zone. */
  checkedInOn: string | null;
}

/** One part of one person in one session. */
export interface PartRow {
  personId: PersonId;
  names: LanguageTexts;
  email: string | null;
  userId: string | null;
  sessionId: SessionId;
  title: LanguageTexts;
  /** ISO 8601 date in the summit's zone; `null` while it has no time. */
  day: string | null;
  /** Has been. */
  isOver: boolean;
  fromLanguage: string | null;
  toLanguage: string | null;
}

/**
 * When each session was on: from the opening of its stage to its end, or as planned where it had no stage; nothing of it is later
 * than now. Everybody counts as present who was in its room then, whatever they were there; rooms at once count once.
 */
const ON_AIR = `
  on_air AS (
    SELECT se.id, tstzrange(coalesce(st.started_at, se.starts_at),
                            least($2, CASE WHEN st.started_at IS NULL THEN se.ends_at ELSE coalesce(st.ended_at, $2) END)) AS span
      FROM sessions se LEFT JOIN stages st ON st.session_id = se.id
     WHERE se.summit_id = $1 AND (st.started_at IS NOT NULL OR se.status = 'published')
       AND coalesce(st.started_at, se.starts_at) < least($2, CASE WHEN st.started_at IS NULL THEN se.ends_at ELSE coalesce(st.ended_at, $2) END)
  )`;
const minutesOf = (spans: string): string =>
  `coalesce((SELECT sum(extract(epoch FROM upper(span) - lower(span))) / 60 FROM unnest(${spans}) AS span), 0)::float8`;

/** Who took part in a summit, and in what. */
@Injectable()
export class AwardSourcesRepository {
  /** Minutes in which anything was on. */
  async minutesOnAir(ctx: RequestContext, summitId: SummitId): Promise<number> {
    const [row] = await ctx.manager.query<{ minutes: number }[]>(
      `WITH ${ON_AIR} SELECT ${minutesOf('(SELECT range_agg(span) FROM on_air)')} AS minutes`,
      [summitId, ctx.clock.now()],
    );
    return row?.minutes ?? 0;
  }

  /** Who has a place, by name. */
  async listAttendees(ctx: RequestContext, summitId: SummitId): Promise<AttendeeRow[]> {
    return ctx.manager.query<AttendeeRow[]>(
      `WITH ${ON_AIR}, known AS (
         SELECT r.id AS registration_id, u.id AS user_id FROM registrations r JOIN users u ON u.email = r.email
          WHERE r.summit_id = $1 AND r.status = 'confirmed'
       ), ids AS (
         SELECT registration_id, user_id AS participant_id FROM known
         UNION SELECT k.registration_id, g.person_id FROM known k
           JOIN role_grants g ON g.user_id = k.user_id AND g.summit_id = $1 AND g.person_id IS NOT NULL
       ), present AS (
         SELECT i.registration_id, range_agg(tstzrange(a.started_at, a.last_seen_at) * o.span) AS spans
           FROM on_air o JOIN attendances a ON a.session_id = o.id JOIN ids i ON i.participant_id = a.participant_id
          GROUP BY i.registration_id
       )
       SELECT r.id AS "registrationId", r.name, r.email, r.language, k.user_id AS "userId", ${minutesOf('p.spans')} AS minutes,
              to_char(r.checked_in_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD') AS "checkedInOn"
         FROM registrations r JOIN summits s ON s.id = r.summit_id
         LEFT JOIN known k ON k.registration_id = r.id LEFT JOIN present p ON p.registration_id = r.id
        WHERE r.summit_id = $1 AND r.status = 'confirmed' ORDER BY r.name, r.id`,
      [summitId, ctx.clock.now()],
    );
  }

  /** Parts of a role in sessions that take place or took place, those of one person together, by time. */
  async listParts(ctx: RequestContext, summitId: SummitId, role: AppearanceRole): Promise<PartRow[]> {
    return ctx.manager.query<PartRow[]>(
      `SELECT p.id AS "personId", p.name AS names, coalesce(acting.email, invited.email) AS email,
              coalesce(acting.id, invited.user_id) AS "userId", se.id AS "sessionId", se.title,
              to_char(coalesce(st.started_at, se.starts_at) AT TIME ZONE s.time_zone, 'YYYY-MM-DD') AS day,
              coalesce(CASE WHEN st.started_at IS NULL THEN se.ends_at ELSE st.ended_at END <= $3, false) AS "isOver",
              a.from_language AS "fromLanguage", a.to_language AS "toLanguage"
         FROM appearances a JOIN sessions se ON se.id = a.session_id JOIN summits s ON s.id = se.summit_id
         JOIN people p ON p.id = a.person_id LEFT JOIN stages st ON st.session_id = se.id
         LEFT JOIN LATERAL (
           SELECT u.id, u.email FROM role_grants g JOIN users u ON u.id = g.user_id
            WHERE g.summit_id = $1 AND g.person_id = p.id ORDER BY u.email NULLS LAST, g.created_at LIMIT 1
         ) acting ON true
         LEFT JOIN LATERAL (
           SELECT nullif(i.email, 'erased') AS email, i.user_id FROM invitations i JOIN sessions of_it ON of_it.id = i.session_id
            WHERE of_it.summit_id = $1 AND i.person_id = p.id AND i.status IN ('pending', 'accepted')
            ORDER BY i.status, i.sent_at DESC LIMIT 1
         ) invited ON true
        WHERE se.summit_id = $1 AND a.role = $2 AND (st.started_at IS NOT NULL OR se.status = 'published')
        ORDER BY p.slug, p.id, coalesce(st.started_at, se.starts_at) NULLS LAST, se.id`,
      [summitId, role, ctx.clock.now()],
    );
  }
}
