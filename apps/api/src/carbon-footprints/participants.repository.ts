import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** What a registration says that a footprint begins with; `null` where it was not asked or not answered. */
export interface RegisteredFacts {
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  arrivalCity: string | null;
  nights: number | null;
}

/** What is known of participants already. */
@Injectable()
export class ParticipantsRepository {
  /** By the secret of a ticket of this summit, else by the address that registered; `undefined`: nobody registered so. */
  async findRegistered(
    ctx: RequestContext,
    summitId: SummitId,
    key: { tokenHash: Buffer } | { email: string },
  ): Promise<RegisteredFacts | undefined> {
    const [row] = await ctx.manager.query<{ country: string | null; city: string | null; nights: string | null }[]>(
      `SELECT ${['country', 'arrival-city', 'accommodation-nights']
        .map((kind, index) => `${answerTo(kind)} AS ${['country', 'city', 'nights'][index]}`)
        .join(', ')}
         FROM registrations r JOIN registration_forms f ON f.summit_id = r.summit_id
        WHERE r.summit_id = $1 AND r.erased_at IS NULL AND ${
          'email' in key ? 'r.email = $2' : 'r.id = (SELECT registration_id FROM ticket_links WHERE token_hash = $2)'
        }`,
      [summitId, 'email' in key ? key.email : key.tokenHash],
    );
    if (row === undefined) return undefined;
    const nights = Number(row.nights ?? NaN);
    return { country: row.country, arrivalCity: row.city, nights: Number.isInteger(nights) ? nights : null };
  }

  /** What was counted of these participants in a summit's live rooms. */
  async measure(
    ctx: RequestContext,
    summitId: SummitId,
    participantIds: readonly string[],
  ): Promise<{ hours: number; gigabytes: number; sessions: number }> {
    const [row] = await ctx.manager.query<{ hours: number; gigabytes: number; sessions: number }[]>(
      `SELECT coalesce(sum(u.connected_ms), 0)::float8 / 3600000 AS hours,
              coalesce(sum(u.sent_bytes + u.received_bytes), 0)::float8 / 1e9 AS gigabytes,
              count(DISTINCT u.session_id)::integer AS sessions
         FROM media_usages u JOIN sessions se ON se.id = u.session_id
        WHERE u.participant_id = ANY ($2::uuid[]) AND se.summit_id = $1`,
      [summitId, [...participantIds]],
    );
    return row ?? { hours: 0, gigabytes: 0, sessions: 0 };
  }
}

/** The first answer to the form's first field of a kind. */
const answerTo = (kind: string): string => `(
  SELECT r.answers -> (field ->> 'id') ->> 0 FROM jsonb_array_elements(f.fields) WITH ORDINALITY AS fields (field, place)
   WHERE field ->> 'kind' = '${kind}' ORDER BY place LIMIT 1)`;
