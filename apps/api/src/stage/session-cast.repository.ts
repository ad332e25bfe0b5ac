import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { SessionCast } from './session-cast.js';

/** Casts of sessions, as released: an organiser's unpublished edits seat nobody. */
@Injectable()
export class SessionCastRepository {
  /** A session that was never released is a draft without members. `undefined` when there is no such session. */
  async find(ctx: RequestContext, sessionId: SessionId): Promise<SessionCast | undefined> {
    const [cast] = await ctx.manager.query<SessionCast[]>(
      `SELECT se.id AS "sessionId", se.summit_id AS "summitId", s.slug AS "summitSlug", s.languages AS "summitLanguages",
              coalesce(released.item ->> 'status', CASE se.status WHEN 'cancelled' THEN 'cancelled' ELSE 'draft' END) AS status,
              coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                         'personId', p ->> 'id', 'role', a ->> 'role', 'name', p -> 'name', 'title', p -> 'title', 'country', p ->> 'country',
                         'toLanguage', a ->> 'toLanguage'
                       ) ORDER BY place)
                  FROM jsonb_array_elements(released.item -> 'appearances') WITH ORDINALITY AS appearances (a, place)
                  JOIN jsonb_array_elements(released.document -> 'people') p ON p ->> 'id' = a ->> 'personId'
              ), '[]') AS members,
              stages.snapshot ->> 'chairId' AS "chairId",
              coalesce((SELECT jsonb_agg(seat ->> 'participantId') FROM jsonb_array_elements(stages.snapshot -> 'seats') seat
                         WHERE seat ->> 'role' = 'guest'), '[]') AS "guestIds"
         FROM sessions se
         JOIN summits s ON s.id = se.summit_id
         LEFT JOIN stages ON stages.session_id = se.id
         LEFT JOIN LATERAL (
           SELECT latest.document, item
             FROM (SELECT document FROM programme_documents WHERE summit_id = se.summit_id ORDER BY version DESC LIMIT 1) latest,
                  jsonb_array_elements(latest.document -> 'sessions') item
            WHERE item ->> 'id' = se.id::text
         ) released ON true
        WHERE se.id = $1`,
      [sessionId],
    );
    return cast;
  }
}
