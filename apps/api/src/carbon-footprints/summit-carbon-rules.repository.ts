import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DEFAULT_RULES, type SummitCarbonRules } from './footprint-rules.js';

type RuleRow = SummitCarbonRules & { summitId: SummitId };

const COLUMNS = `summit_id AS "summitId", is_offered AS "isOffered", counts_non_co2 AS "countsNonCo2",
  counts_devices AS "countsDevices", boundary, edition, server_country AS "serverCountry", revision`;

/** What organisers decided about their summits' footprints. */
@Injectable()
export class SummitCarbonRulesRepository {
  /** In the order of the ids; where nothing was decided what holds everywhere. */
  async list(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<SummitCarbonRules[]> {
    const rows = await ctx.manager.query<RuleRow[]>(
      `SELECT ${COLUMNS} FROM summit_carbon_rules WHERE summit_id = ANY ($1::uuid[])`,
      [[...summitIds]],
    );
    const found = new Map(rows.map(({ summitId, ...rules }) => [summitId, rules]));
    return summitIds.map((id) => found.get(id) ?? DEFAULT_RULES);
  }

  async find(ctx: RequestContext, summitId: SummitId): Promise<SummitCarbonRules> {
    return (await this.list(ctx, [summitId]))[0] ?? DEFAULT_RULES;
  }

  /** `false`, and nothing changed, when `rules.revision` is not the one that is kept. */
  async save(ctx: RequestContext, summitId: SummitId, rules: SummitCarbonRules): Promise<boolean> {
    const saved = await ctx.manager.query<unknown[]>(
      `WITH saved AS (
         INSERT INTO summit_carbon_rules AS r (summit_id, is_offered, counts_non_co2, counts_devices, boundary, edition,
                                               server_country, revision, updated_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8 + 1, $9
          WHERE $8 = coalesce((SELECT revision FROM summit_carbon_rules WHERE summit_id = $1), 0)
         ON CONFLICT (summit_id) DO UPDATE SET is_offered = $2, counts_non_co2 = $3, counts_devices = $4, boundary = $5,
           edition = $6, server_country = $7, revision = $8 + 1, updated_at = $9 WHERE r.revision = $8
         RETURNING summit_id
       ) SELECT FROM saved`,
      [
        summitId,
        rules.isOffered,
        rules.countsNonCo2,
        rules.countsDevices,
        rules.boundary,
        rules.edition,
        rules.serverCountry,
        rules.revision,
        ctx.clock.now(),
      ],
    );
    return saved.length > 0;
  }
}
