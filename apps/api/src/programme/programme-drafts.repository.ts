import type { RequestContext } from '@app/database';
import type { DocumentPerson, DocumentSession, DocumentSubForum, SessionDraft, SummitFrame } from '@app/domain';
import { Injectable } from '@nestjs/common';

type SessionRow = Omit<DocumentSession, 'startsAt' | 'endsAt' | 'status' | 'releasedAt' | 'sequence'> & {
  summitId: string;
  startsAt: Date;
  endsAt: Date;
  status: 'draft' | 'published' | 'cancelled';
  subForum: DocumentSubForum | null;
  people: DocumentPerson[] | null;
  appearances: DocumentSession['appearances'] | null;
};

const ORGANISATION = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'country', ${alias}.country)`;
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

  async findSummitOfSession(ctx: RequestContext, sessionId: string): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ summitId: string }[]>(
      'SELECT summit_id AS "summitId" FROM sessions WHERE id = $1',
      [sessionId],
    );
    return row?.summitId;
  }

  async getFrame(ctx: RequestContext, summitId: string): Promise<SummitFrame> {
    const [row] = await ctx.manager.query<SummitFrame[]>(
      `SELECT
         jsonb_build_object('id', s.id, 'slug', s.slug, 'title', s.title, 'theme', s.theme, 'format', s.format, 'place', s.place,
           'timeZone', s.time_zone, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'dateNote', s.date_note, 'languages', s.languages,
           'isRehearsal', s.is_rehearsal, 'guestOfHonour', s.guest_of_honour) AS summit,
         coalesce((SELECT jsonb_agg(${ORGANISATION('o')} ORDER BY so.position)
           FROM summit_organisers so JOIN organisations o ON o.id = so.organisation_id WHERE so.summit_id = s.id), '[]') AS organisers,
         coalesce((SELECT jsonb_agg(${SUB_FORUM} ORDER BY f.position, f.id) FROM sub_forums f WHERE f.summit_id = s.id), '[]') AS "subForums",
         s.record
       FROM summits s WHERE s.id = $1`,
      [summitId],
    );
    if (row === undefined) throw new Error(`There is no summit ${summitId}.`);
    return row;
  }

  /** In any order; ids of other summits are left out. @throws Error for a session that is still a draft, unless drafts are to be seen as they would be published. */
  async getSessions(
    ctx: RequestContext,
    summitId: string,
    sessionIds: readonly string[],
    drafts: 'refused' | 'as-published' = 'refused',
  ): Promise<SessionDraft[]> {
    const rows = await ctx.manager.query<SessionRow[]>(
      `SELECT se.id, se.slug, se.kind, se.title, se.description, se.starts_at AS "startsAt", se.ends_at AS "endsAt", se.status,
         se.sub_forum_id AS "subForumId", se.languages, se.initiative_slug AS "initiativeSlug",
         (SELECT ${SUB_FORUM} FROM sub_forums f WHERE f.id = se.sub_forum_id) AS "subForum",
         (SELECT jsonb_agg(jsonb_build_object('personId', a.person_id, 'role', a.role, 'fromLanguage', a.from_language, 'toLanguage', a.to_language)
            ORDER BY a.position, a.id) FROM appearances a WHERE a.session_id = se.id) AS appearances,
         (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'title', p.title, 'country', p.country,
            'organisation', CASE WHEN o.id IS NULL THEN NULL ELSE ${ORGANISATION('o')} END))
            FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
            WHERE p.id IN (SELECT person_id FROM appearances WHERE session_id = se.id)) AS people
       FROM sessions se WHERE se.summit_id = $1 AND se.id = ANY($2::uuid[])`,
      [summitId, [...sessionIds]],
    );
    return rows.map((row) =>
      toDraft(drafts === 'as-published' && row.status === 'draft' ? { ...row, status: 'published' } : row),
    );
  }
}

function toDraft({
  subForum,
  people,
  startsAt,
  endsAt,
  status,
  appearances,
  summitId: _summitId,
  ...session
}: SessionRow): SessionDraft {
  if (status === 'draft') throw new Error(`Session ${session.id} is a draft and cannot be released.`);
  return {
    session: {
      ...session,
      status,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      appearances: appearances ?? [],
    },
    people: people ?? [],
    subForum,
  };
}
