import type { RequestContext } from '@app/database';
import type { DocumentPerson, DocumentSession, DocumentSubForum, SessionDraft, SummitFrame } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What a release takes of sessions' rows. */
export interface DraftedSessions {
  /** Those that take place. */
  drafts: SessionDraft[];
  /** Ids of those that don't: cancelled, or without a time. */
  calledOff: string[];
}
interface DraftOptions {
  /** Whether sessions that were never published are taken as if they were now; else they are not to be asked for. */
  withDrafts?: boolean;
  /** Stands for the time of sessions that have none yet, which then take place. */
  unscheduledAt?: { startsAt: Date; endsAt: Date };
}

type SessionRow = Omit<DocumentSession, 'startsAt' | 'endsAt' | 'status' | 'releasedAt' | 'sequence'> & {
  startsAt: Date | null;
  endsAt: Date | null;
  status: 'draft' | 'published' | 'cancelled';
  subForum: DocumentSubForum | null;
  people: DocumentPerson[] | null;
  appearances: DocumentSession['appearances'] | null;
};

const ORGANISATION = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'country', ${alias}.country)`;
/** `p` with its organisation `o`. */
const PERSON = `jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'title', p.title, 'country', p.country,
            'biography', p.biography, 'photoId', p.photo_id,
            'organisation', CASE WHEN o.id IS NULL THEN NULL ELSE ${ORGANISATION('o')} END)`;
const DELEGATION = `jsonb_build_object('id', d.id, 'country', d.country,
           'organisation', CASE WHEN o.id IS NULL THEN NULL ELSE ${ORGANISATION('o')} END,
           'members', (SELECT jsonb_agg(jsonb_build_object('personId', m.person_id, 'isHead', m.is_head) ORDER BY m.is_head DESC, m.position)
             FROM delegation_members m WHERE m.delegation_id = d.id))`;
const SUB_FORUM = `jsonb_build_object('id', f.id, 'slug', f.slug, 'title', f.title, 'position', f.position, 'colour', f.colour)`;

/** The organisers' rows in the shape that a release takes them. */
@Injectable()
export class ProgrammeDraftsRepository {
  /** Held until the transaction of `ctx` ends: versions of one summit are written one after another. `undefined` for an unknown summit. */
  async lockSummit(ctx: RequestContext, summitId: string): Promise<{ id: string; slug: string } | undefined> {
    const [row] = await ctx.manager.query<{ id: string; slug: string }[]>(
      'SELECT id, slug FROM summits WHERE id = $1 FOR UPDATE',
      [summitId],
    );
    return row;
  }

  /** `undefined` for an unknown one. */
  async findSummit(ctx: RequestContext, summitId: string): Promise<{ id: string; slug: string } | undefined> {
    const [row] = await ctx.manager.query<{ id: string; slug: string }[]>(
      'SELECT id, slug FROM summits WHERE id = $1',
      [summitId],
    );
    return row;
  }

  async findSummitOfSession(ctx: RequestContext, sessionId: string): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ summitId: string }[]>(
      'SELECT summit_id AS "summitId" FROM sessions WHERE id = $1',
      [sessionId],
    );
    return row?.summitId;
  }

  /** `ReleaseOrder.sequenceFloors`: beyond what was mailed to invited people. */
  async findSequenceFloors(ctx: RequestContext, summitId: string): Promise<Map<string, number>> {
    const rows = await ctx.manager.query<{ sessionId: string; floor: number }[]>(
      'SELECT session_id AS "sessionId", max(sequence) + 1 AS floor FROM calendar_requests WHERE summit_id = $1 GROUP BY session_id',
      [summitId],
    );
    return new Map(rows.map(({ sessionId, floor }) => [sessionId, floor]));
  }

  async getFrame(ctx: RequestContext, summitId: string): Promise<SummitFrame> {
    const [row] = await ctx.manager.query<SummitFrame[]>(
      `SELECT
         jsonb_build_object('id', s.id, 'slug', s.slug, 'title', s.title, 'theme', s.theme, 'format', s.format, 'place', s.place,
           'geo', CASE WHEN s.latitude IS NULL THEN NULL ELSE jsonb_build_object('latitude', s.latitude, 'longitude', s.longitude) END,
           'timeZone', s.time_zone, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'dateNote', s.date_note, 'languages', s.languages,
           'isRehearsal', s.is_rehearsal, 'guestOfHonour', s.guest_of_honour) AS summit,
         coalesce((SELECT jsonb_agg(${ORGANISATION('o')} ORDER BY so.position)
           FROM summit_organisers so JOIN organisations o ON o.id = so.organisation_id WHERE so.summit_id = s.id), '[]') AS organisers,
         coalesce((SELECT jsonb_agg(${SUB_FORUM} ORDER BY f.position, f.id) FROM sub_forums f WHERE f.summit_id = s.id), '[]') AS "subForums",
         coalesce((SELECT jsonb_agg(${DELEGATION} ORDER BY d.position, d.id)
           FROM delegations d LEFT JOIN organisations o ON o.id = d.organisation_id
           WHERE d.summit_id = s.id AND EXISTS (SELECT FROM delegation_members m WHERE m.delegation_id = d.id)), '[]') AS delegations,
         coalesce((SELECT jsonb_agg(${PERSON}) FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
           WHERE p.id IN (SELECT m.person_id FROM delegation_members m JOIN delegations d ON d.id = m.delegation_id WHERE d.summit_id = s.id)), '[]') AS delegates,
         s.record
       FROM summits s WHERE s.id = $1`,
      [summitId],
    );
    if (row === undefined) throw new Error(`There is no summit ${summitId}.`);
    return row;
  }

  /** The public has the summit's own parts as they are now. */
  async markFrameReleased(ctx: RequestContext, summitId: string): Promise<void> {
    await ctx.manager.query('UPDATE summits SET released_frame_revision = frame_revision WHERE id = $1', [summitId]);
  }

  /** `sessionIds` of the summit, `null` for all of them, in any order. @throws Error for one that was never published, without `withDrafts`. */
  async getSessions(
    ctx: RequestContext,
    summitId: string,
    sessionIds: readonly string[] | null,
    { withDrafts = false, unscheduledAt }: DraftOptions = {},
  ): Promise<DraftedSessions> {
    const rows = await ctx.manager.query<SessionRow[]>(
      `SELECT se.id, se.slug, se.kind, se.title, se.description, se.starts_at AS "startsAt", se.ends_at AS "endsAt", se.status,
         se.sub_forum_id AS "subForumId", se.languages, se.initiative_slug AS "initiativeSlug",
         (SELECT ${SUB_FORUM} FROM sub_forums f WHERE f.id = se.sub_forum_id) AS "subForum",
         (SELECT jsonb_agg(jsonb_build_object('personId', a.person_id, 'role', a.role, 'fromLanguage', a.from_language, 'toLanguage', a.to_language)
            ORDER BY a.position, a.id) FROM appearances a WHERE a.session_id = se.id) AS appearances,
         (SELECT jsonb_agg(${PERSON})
            FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
            WHERE p.id IN (SELECT person_id FROM appearances WHERE session_id = se.id)) AS people
       FROM sessions se WHERE se.summit_id = $1 AND ($2::uuid[] IS NULL OR se.id = ANY($2))`,
      [summitId, sessionIds === null ? null : [...sessionIds]],
    );
    const drafted: DraftedSessions = { drafts: [], calledOff: [] };
    for (const row of rows) {
      if (row.status === 'draft' && !withDrafts)
        throw new Error(`Session ${row.id} is a draft and cannot be released.`);
      const draft = row.status === 'cancelled' ? undefined : toDraft(row, unscheduledAt);
      if (draft === undefined) drafted.calledOff.push(row.id);
      else drafted.drafts.push(draft);
    }
    return drafted;
  }
}

/** `undefined` for a session without a time. */
function toDraft(row: SessionRow, unscheduledAt: DraftOptions['unscheduledAt']): SessionDraft | undefined {
  const { subForum, people, status: _status, appearances, startsAt, endsAt, ...session } = row;
  const slot = startsAt === null || endsAt === null ? unscheduledAt : { startsAt, endsAt };
  if (slot === undefined) return undefined;
  return {
    session: {
      ...session,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      appearances: appearances ?? [],
    },
    people: people ?? [],
    subForum,
  };
}
