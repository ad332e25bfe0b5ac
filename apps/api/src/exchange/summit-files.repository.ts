import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { inOrder, SUMMIT_FILE_FORMAT, SUMMIT_FILE_VERSION, type SummitFile } from './summit-file.js';

/** Everybody whom the draft names: in a session, in a delegation, with a stated availability. */
const PEOPLE_OF_SUMMIT = `
  SELECT person_id FROM appearances a JOIN sessions se ON se.id = a.session_id WHERE se.summit_id = s.id
  UNION SELECT person_id FROM delegation_members m JOIN delegations d ON d.id = m.delegation_id WHERE d.summit_id = s.id
  UNION SELECT person_id FROM availabilities WHERE summit_id = s.id`;
const PERSON = `jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'title', p.title, 'country', p.country,
  'organisationId', p.organisation_id, 'biography', p.biography, 'photoId', p.photo_id, 'languages', p.languages)`;
const ORGANISATION = `jsonb_build_object('id', o.id, 'name', o.name, 'country', o.country)`;

/** The draft of a summit as one value. */
@Injectable()
export class SummitFilesRepository {
  /** One statement, so one state of the database. `undefined` for an unknown summit. */
  async find(ctx: RequestContext, summitId: SummitId): Promise<SummitFile | undefined> {
    const [row] = await ctx.manager.query<{ file: Omit<SummitFile, 'format' | 'version'> }[]>(
      `SELECT jsonb_build_object(
         'summit', jsonb_build_object('id', s.id, 'slug', s.slug, 'title', s.title, 'theme', s.theme, 'format', s.format, 'place', s.place,
           'position', CASE WHEN s.latitude IS NULL THEN NULL ELSE jsonb_build_object('latitude', s.latitude, 'longitude', s.longitude) END,
           'timeZone', s.time_zone, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'dateNote', s.date_note, 'languages', s.languages,
           'guestOfHonour', s.guest_of_honour),
         'organisers', coalesce((SELECT jsonb_agg(so.organisation_id ORDER BY so.position, so.organisation_id)
           FROM summit_organisers so WHERE so.summit_id = s.id), '[]'),
         'organisations', coalesce((SELECT jsonb_agg(${ORGANISATION}) FROM organisations o WHERE o.id IN (
             SELECT organisation_id FROM summit_organisers WHERE summit_id = s.id
             UNION SELECT p.organisation_id FROM people p WHERE p.id IN (${PEOPLE_OF_SUMMIT})
             UNION SELECT organisation_id FROM delegations WHERE summit_id = s.id)), '[]'),
         'subForums', coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'slug', f.slug, 'title', f.title, 'colour', f.colour)
           ORDER BY f.position, f.id) FROM sub_forums f WHERE f.summit_id = s.id), '[]'),
         'people', coalesce((SELECT jsonb_agg(${PERSON}) FROM people p WHERE p.id IN (${PEOPLE_OF_SUMMIT})), '[]'),
         'sessions', coalesce((SELECT jsonb_agg(jsonb_build_object('id', se.id, 'slug', se.slug, 'kind', se.kind, 'title', se.title,
             'description', se.description, 'startsAt', se.starts_at, 'endsAt', se.ends_at, 'durationMinutes', se.duration_minutes,
             'isCancelled', se.status = 'cancelled', 'subForumId', se.sub_forum_id, 'languages', se.languages,
             'initiativeSlug', se.initiative_slug,
             'appearances', coalesce((SELECT jsonb_agg(jsonb_build_object('personId', a.person_id, 'role', a.role,
                 'fromLanguage', a.from_language, 'toLanguage', a.to_language) ORDER BY a.position, a.id)
               FROM appearances a WHERE a.session_id = se.id), '[]')))
           FROM sessions se WHERE se.summit_id = s.id), '[]'),
         'delegations', coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'organisationId', d.organisation_id, 'country', d.country,
             'members', coalesce((SELECT jsonb_agg(jsonb_build_object('personId', m.person_id, 'isHead', m.is_head) ORDER BY m.position, m.person_id)
               FROM delegation_members m WHERE m.delegation_id = d.id), '[]')) ORDER BY d.position, d.id)
           FROM delegations d WHERE d.summit_id = s.id), '[]'),
         'availabilities', coalesce((SELECT jsonb_agg(jsonb_build_object('personId', v.person_id, 'startsAt', lower(v.during), 'endsAt', upper(v.during)))
           FROM availabilities v WHERE v.summit_id = s.id), '[]'),
         'record', s.record) AS file
       FROM summits s WHERE s.id = $1`,
      [summitId],
    );
    return row === undefined ? undefined : toFile(row.file);
  }
}

/** The database writes instants in its own zone. */
function toFile(row: Omit<SummitFile, 'format' | 'version'>): SummitFile {
  const utc = (instant: string): string => new Date(instant).toISOString();
  return inOrder({
    format: SUMMIT_FILE_FORMAT,
    version: SUMMIT_FILE_VERSION,
    ...row,
    sessions: row.sessions.map((session) => ({
      ...session,
      startsAt: session.startsAt === null ? null : utc(session.startsAt),
      endsAt: session.endsAt === null ? null : utc(session.endsAt),
    })),
    availabilities: row.availabilities.map(({ personId, startsAt, endsAt }) => ({
      personId,
      startsAt: utc(startsAt),
      endsAt: utc(endsAt),
    })),
  });
}
