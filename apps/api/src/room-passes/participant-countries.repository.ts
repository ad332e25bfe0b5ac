import type { SummitId } from '@app/contracts';
import type { RequestContext, Viewer } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Where people said that they are from. */
@Injectable()
export class ParticipantCountriesRepository {
  /**
   * ISO 3166-1 alpha-2, as the person's entry in the directory says, else the first question for a country that the viewer's
   * registration for this summit answers; `null` where nobody said.
   */
  async find(ctx: RequestContext, { personId, email }: Viewer, summitId: SummitId): Promise<string | null> {
    if (personId === null && email === null) return null;
    const [row] = await ctx.manager.query<{ country: string | null }[]>(
      `SELECT coalesce(
         (SELECT country FROM people WHERE id = $1),
         (SELECT r.answers -> (field ->> 'id') ->> 0
            FROM registrations r JOIN registration_forms f USING (summit_id),
                 jsonb_array_elements(f.fields) WITH ORDINALITY AS fields (field, place)
           WHERE r.summit_id = $2 AND r.email = $3 AND field ->> 'kind' = 'country' AND r.answers ? (field ->> 'id')
           ORDER BY place LIMIT 1)
       ) AS country`,
      [personId, summitId, email],
    );
    return row?.country ?? null;
  }
}
