import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { FootprintInput, KeptFootprint, LanguageTexts, MeasuredStreaming, RetiredCredits } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { CERTIFICATE_HOLDS, COUNTED_GRAMS } from '../carbon-orders/index.js';

/** A summit as balances name it: its title as it was released. */
export interface BalanceSummit {
  id: SummitId;
  slug: string;
  title: LanguageTexts;
  languages: string[];
  firstDay: string;
  lastDay: string;
  isReleased: boolean;
}
/** How many there were, as far as anything knows. */
export interface KnownPeople {
  registered: number;
  checkedIn: number;
  /** Footprints of participants, and those of them that an account keeps. */
  footprints: number;
  ofAccounts: number;
}

const SUMMIT = `SELECT s.id, s.slug, coalesce(released.title, s.title) AS title, s.languages, s.starts_on::text AS "firstDay",
    s.ends_on::text AS "lastDay", released.title IS NOT NULL AS "isReleased"
  FROM summits s LEFT JOIN LATERAL (
    SELECT document -> 'summit' -> 'title' AS title FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1
  ) released ON true`;

/** What balances are made from, wherever it is kept. */
@Injectable()
export class BalanceSourcesRepository {
  async findSummit(ctx: RequestContext, key: { id: SummitId } | { slug: string }): Promise<BalanceSummit | undefined> {
    const [row] = await ctx.manager.query<BalanceSummit[]>(`${SUMMIT} WHERE ${'id' in key ? 's.id' : 's.slug'} = $1`, [
      'id' in key ? key.id : key.slug,
    ]);
    return row;
  }

  /** The last version of each participant's. */
  async listFootprints(ctx: RequestContext, summitId: SummitId): Promise<KeptFootprint[]> {
    const rows = await ctx.manager.query<
      { input: FootprintInput | null; travel: number; nights: number; online: number }[]
    >(
      `SELECT v.input, v.travel_grams::float8 AS travel, v.nights_grams::float8 AS nights, v.online_grams::float8 AS online
         FROM carbon_footprints f JOIN carbon_footprint_versions v ON v.footprint_id = f.id AND v.version = f.version
        WHERE f.summit_id = $1 ORDER BY f.id`,
      [summitId],
    );
    return rows.map(({ input, ...grams }) => (input === null ? { input, grams } : { input }));
  }

  /** What streaming counted of everybody, by the country that they registered from or that the programme says. */
  async listStreaming(ctx: RequestContext, summitId: SummitId): Promise<MeasuredStreaming[]> {
    return ctx.manager.query<MeasuredStreaming[]>(
      `WITH used AS (
         SELECT u.*, coalesce((
                  SELECT r.answers -> (field ->> 'id') ->> 0
                    FROM users JOIN registrations r ON r.summit_id = $1 AND r.email = users.email AND r.erased_at IS NULL
                    JOIN registration_forms f ON f.summit_id = r.summit_id
                   CROSS JOIN jsonb_array_elements(f.fields) WITH ORDINALITY AS fields (field, place)
                   WHERE users.id = u.participant_id AND field ->> 'kind' = 'country' ORDER BY place LIMIT 1
                ), p.country) AS country
           FROM media_usages u JOIN sessions se ON se.id = u.session_id AND se.summit_id = $1
           LEFT JOIN people p ON p.id = u.participant_id
       )
       SELECT country,
              (count(DISTINCT participant_id) + coalesce(sum(people) FILTER (WHERE participant_id IS NULL), 0))::integer AS people,
              sum(sent_bytes + received_bytes)::float8 / 1e9 AS gigabytes, sum(connected_ms)::float8 / 3600000 AS hours
         FROM used GROUP BY country HAVING sum(connected_ms) > 0 ORDER BY country NULLS LAST`,
      [summitId],
    );
  }

  async countPeople(ctx: RequestContext, summitId: SummitId): Promise<KnownPeople> {
    const [row] = await ctx.manager.query<KnownPeople[]>(
      `SELECT (SELECT count(*) FROM registrations WHERE summit_id = $1 AND status = 'confirmed')::integer AS registered,
              (SELECT count(*) FROM registrations WHERE summit_id = $1 AND checked_in_at IS NOT NULL)::integer AS "checkedIn",
              (SELECT count(*) FROM carbon_footprints WHERE summit_id = $1)::integer AS footprints,
              (SELECT count(*) FROM carbon_footprints WHERE summit_id = $1 AND user_id IS NOT NULL)::integer AS "ofAccounts"`,
      [summitId],
    );
    if (row === undefined) throw new Error('counts have a row');
    return row;
  }

  /**
   * What registries confirmed of orders for this summit, by retirement; not what an order has whose certificate was revoked. Of
   * orders for one footprint no more than it comes to: what somebody has beyond theirs covers nobody else's.
   */
  async listRetirements(ctx: RequestContext, summitId: SummitId): Promise<RetiredCredits[]> {
    return ctx.manager.query<RetiredCredits[]>(
      `WITH o AS (
         SELECT id, batch_id, buyer, ${COUNTED_GRAMS} AS grams FROM carbon_orders orders
          WHERE summit_id = $1 AND state = 'fulfilled' AND ${CERTIFICATE_HOLDS}
       )
       SELECT p.names AS project, p.type AS "projectType", p.country, p.methodology, p.registry,
              p.registry_project_id AS "registryProjectId", offer.vintage::integer AS vintage,
              offer.corresponding_adjustment AS "correspondingAdjustment", p.is_demonstration AS "isDemonstration",
              concat_ws(' ', nullif(space.prefix, ''), lower(r.serials)) AS "firstSerial",
              concat_ws(' ', nullif(space.prefix, ''), upper(r.serials) - 1) AS "lastSerial",
              (upper(r.serials) - lower(r.serials))::integer AS credits, r.retired_on::text AS "retiredOn",
              r.registry_url AS "registryUrl",
              coalesce(sum(o.grams) FILTER (WHERE o.buyer = 'participant'), 0)::float8 AS "participantsGrams",
              coalesce(sum(o.grams) FILTER (WHERE o.buyer = 'organiser'), 0)::float8 AS "organiserGrams"
         FROM o
         JOIN carbon_entries e ON e.batch_id = o.batch_id AND e.holder = o.id AND e.account = 'retired-pending' AND e.grams > 0
         JOIN carbon_retirements r ON r.id = e.movement_id AND r.state = 'confirmed'
         JOIN carbon_serial_spaces space ON space.id = r.space_id
         JOIN carbon_offers offer ON offer.batch_id = o.batch_id
         JOIN carbon_projects p ON p.id = offer.project_id
        WHERE o.grams > 0
        GROUP BY r.id, space.id, offer.batch_id, p.id ORDER BY r.retired_on, r.id`,
      [summitId],
    );
  }
}
