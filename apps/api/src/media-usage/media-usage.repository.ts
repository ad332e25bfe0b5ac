import type { LocalizedTexts, ParticipantId, RoomRole, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** One account of streaming's; its numbers only grow. */
export interface UsageRow {
  id: string;
  sessionId: SessionId;
  participantId: ParticipantId;
  role: RoomRole;
  startedAt: Date;
  sentBytes: number;
  receivedBytes: number;
  connectedMs: number;
  soundMs: number;
  pictureMs: number;
}
/** Bytes over the transports of these people, both ways, and how long they were in the room, heard and saw something. */
export interface UsageSum {
  sentBytes: number;
  receivedBytes: number;
  connectedSeconds: number;
  soundSeconds: number;
  pictureSeconds: number;
}
export interface SessionUsageRow extends UsageSum {
  sessionId: SessionId;
  title: LocalizedTexts;
  startsAt: Date | null;
  people: number;
}
/** `name` is `null` for everybody who is nobody's name: guests, and what was folded together. */
export interface PersonUsageRow extends UsageSum {
  name: LocalizedTexts | null;
  people: number;
}

export interface OwnUsageRow extends UsageSum {
  sessionId: SessionId;
  title: LocalizedTexts;
  /** Of the summit, the main one first. */
  languages: string[];
  startsAt: Date | null;
}

const SUMS = `
  sum(u.sent_bytes)::float8 AS "sentBytes", sum(u.received_bytes)::float8 AS "receivedBytes",
  sum(u.connected_ms)::float8 / 1000 AS "connectedSeconds", sum(u.sound_ms)::float8 / 1000 AS "soundSeconds",
  sum(u.picture_ms)::float8 / 1000 AS "pictureSeconds"`;
/** A participant is one however often they came; what was folded together says how many it was. */
const PEOPLE =
  '(count(DISTINCT u.participant_id) + coalesce(sum(u.people) FILTER (WHERE u.participant_id IS NULL), 0))::integer';

@Injectable()
export class MediaUsageRepository {
  /** Keeps new accounts and what grew of known ones. What is smaller than what is kept changes nothing; sessions that are gone are left out. */
  async keep(ctx: RequestContext, rows: readonly UsageRow[]): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO media_usages AS u (id, session_id, participant_id, role, started_at, updated_at, sent_bytes, received_bytes,
                                      connected_ms, sound_ms, picture_ms)
       SELECT t.id, t.session_id, t.participant_id, t.role, t.started_at, $1, t.sent, t.received, t.connected, t.sound, t.picture
         FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::bigint[], $8::bigint[], $9::bigint[],
                     $10::bigint[], $11::bigint[])
              AS t (id, session_id, participant_id, role, started_at, sent, received, connected, sound, picture)
         JOIN sessions ON sessions.id = t.session_id
       ON CONFLICT (id) DO UPDATE SET
         updated_at = excluded.updated_at,
         sent_bytes = greatest(u.sent_bytes, excluded.sent_bytes),
         received_bytes = greatest(u.received_bytes, excluded.received_bytes),
         connected_ms = greatest(u.connected_ms, excluded.connected_ms),
         sound_ms = greatest(u.sound_ms, excluded.sound_ms),
         picture_ms = greatest(u.picture_ms, excluded.picture_ms)`,
      [
        ctx.clock.now(),
        rows.map(({ id }) => id),
        rows.map(({ sessionId }) => sessionId),
        rows.map(({ participantId }) => participantId),
        rows.map(({ role }) => role),
        rows.map(({ startedAt }) => startedAt),
        rows.map(({ sentBytes }) => sentBytes),
        rows.map(({ receivedBytes }) => receivedBytes),
        rows.map(({ connectedMs }) => connectedMs),
        rows.map(({ soundMs }) => soundMs),
        rows.map(({ pictureMs }) => pictureMs),
      ],
    );
  }

  /** Every session of a summit that somebody was in, by its planned start. */
  async listSessions(ctx: RequestContext, summitId: SummitId): Promise<SessionUsageRow[]> {
    return ctx.manager.query<SessionUsageRow[]>(
      `SELECT se.id AS "sessionId", se.title, se.starts_at AS "startsAt", ${PEOPLE} AS people, ${SUMS}
         FROM media_usages u JOIN sessions se ON se.id = u.session_id
        WHERE se.summit_id = $1 GROUP BY se.id ORDER BY se.starts_at NULLS LAST, se.id`,
      [summitId],
    );
  }

  /** One session's people of the programme and registered people by name, who received most first; before them the rest as one row without a name. */
  async listPeople(
    ctx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId,
    limit: number,
  ): Promise<PersonUsageRow[]> {
    return ctx.manager.query<PersonUsageRow[]>(
      `WITH named AS (
         SELECT u.*, CASE WHEN p.id IS NOT NULL THEN p.name WHEN r.id IS NOT NULL THEN jsonb_build_object(r.language, r.name) END AS name,
                CASE WHEN p.id IS NULL AND r.id IS NULL THEN NULL ELSE u.participant_id END AS who
           FROM media_usages u
           JOIN sessions se ON se.id = u.session_id AND se.summit_id = $1
           LEFT JOIN people p ON p.id = u.participant_id
           LEFT JOIN users ON users.id = u.participant_id
           LEFT JOIN registrations r ON r.summit_id = $1 AND r.email = users.email
          WHERE u.session_id = $2
       )
       SELECT (array_agg(u.name))[1] AS name, ${PEOPLE} AS people, ${SUMS}
         FROM named u GROUP BY u.who
        ORDER BY (u.who IS NULL) DESC, sum(u.received_bytes) DESC, u.who LIMIT $3`,
      [summitId, sessionId, limit],
    );
  }

  /** What these participants used of the newest sessions of all summits, session by session. */
  async listOwn(ctx: RequestContext, participantIds: readonly ParticipantId[], limit: number): Promise<OwnUsageRow[]> {
    return ctx.manager.query<OwnUsageRow[]>(
      `SELECT se.id AS "sessionId", se.title, su.languages, se.starts_at AS "startsAt", ${SUMS}
         FROM media_usages u JOIN sessions se ON se.id = u.session_id JOIN summits su ON su.id = se.summit_id
        WHERE u.participant_id = ANY ($1) GROUP BY se.id, su.id ORDER BY se.starts_at DESC NULLS LAST, se.id LIMIT $2`,
      [participantIds, limit],
    );
  }

  /** Takes the participants out of what was last counted before an instant: one row per session and role is left, with how many they were. */
  async fold(ctx: RequestContext, before: Date): Promise<void> {
    await ctx.manager.query(
      `WITH old AS (
         DELETE FROM media_usages WHERE participant_id IS NOT NULL AND updated_at < $1 RETURNING *
       )
       INSERT INTO media_usages (id, session_id, people, role, started_at, updated_at, sent_bytes, received_bytes,
                                 connected_ms, sound_ms, picture_ms)
       SELECT gen_random_uuid(), session_id, count(DISTINCT participant_id), role, min(started_at), max(updated_at),
              sum(sent_bytes), sum(received_bytes), sum(connected_ms), sum(sound_ms), sum(picture_ms)
         FROM old GROUP BY session_id, role`,
      [before],
    );
  }
}
