import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { ReportSection } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface ClosingReportRow {
  summitId: SummitId;
  language: string;
  title: string;
  sections: readonly ReportSection[];
  composedAt: Date;
  revision: number;
}
/** How many people a summit had, and from where as far as they said. */
export interface ParticipationCounts {
  registered: number | null;
  /** Of confirmed registrations, by ISO 3166-1 alpha-2; the most first. */
  registeredFrom: { country: string; people: number }[];
  attended: number | null;
}

const COLUMNS = `summit_id AS "summitId", language, title, sections, composed_at AS "composedAt", revision`;
/** A country with fewer registrations is not named: it could tell who came. */
const FEWEST_NAMED = 3;

@Injectable()
export class ClosingReportsRepository {
  async find(ctx: RequestContext, summitId: SummitId, language: string): Promise<ClosingReportRow | undefined> {
    const [row] = await ctx.manager.query<ClosingReportRow[]>(
      `SELECT ${COLUMNS} FROM closing_reports WHERE summit_id = $1 AND language = $2`,
      [summitId, language],
    );
    return row;
  }

  async languagesOf(ctx: RequestContext, summitId: SummitId): Promise<string[]> {
    const rows = await ctx.manager.query<{ language: string }[]>(
      'SELECT language FROM closing_reports WHERE summit_id = $1 ORDER BY language',
      [summitId],
    );
    return rows.map(({ language }) => language);
  }

  /** In the place of the one that was there. */
  async compose(
    tx: RequestContext,
    { summitId, language, title, sections }: Pick<ClosingReportRow, 'summitId' | 'language' | 'title' | 'sections'>,
  ): Promise<void> {
    await tx.manager.query(
      `INSERT INTO closing_reports AS r (summit_id, language, title, sections, composed_at, revision, updated_at)
       VALUES ($1, $2, $3, $4, $5, 1, $5)
       ON CONFLICT (summit_id, language) DO UPDATE SET title = $3, sections = $4, composed_at = $5, revision = r.revision + 1, updated_at = $5`,
      [summitId, language, title, JSON.stringify(sections), tx.clock.now()],
    );
  }

  /** @returns false, and nothing kept, where it is not at this revision */
  async save(
    tx: RequestContext,
    { summitId, language, title, sections, revision }: Omit<ClosingReportRow, 'composedAt'>,
  ): Promise<boolean> {
    const [, count] = await tx.manager.query<[unknown[], number]>(
      `UPDATE closing_reports SET title = $4, sections = $5, revision = revision + 1, updated_at = $6
        WHERE summit_id = $1 AND language = $2 AND revision = $3`,
      [summitId, language, revision, title, JSON.stringify(sections), tx.clock.now()],
    );
    return count > 0;
  }

  async countsOf(ctx: RequestContext, summitId: SummitId): Promise<ParticipationCounts> {
    const [counts] = await ctx.manager.query<{ registered: number | null; attended: number | null }[]>(
      `SELECT CASE WHEN EXISTS (SELECT FROM registration_forms WHERE summit_id = $1)
                THEN (SELECT count(*)::integer FROM registrations WHERE summit_id = $1 AND status = 'confirmed') END AS registered,
              (SELECT nullif(count(DISTINCT a.participant_id), 0)::integer FROM attendances a JOIN sessions s ON s.id = a.session_id
                WHERE s.summit_id = $1) AS attended`,
      [summitId],
    );
    const registeredFrom = await ctx.manager.query<{ country: string; people: number }[]>(
      `SELECT country, count(*)::integer AS people FROM (
         SELECT (SELECT r.answers -> (field ->> 'id') ->> 0 FROM jsonb_array_elements(f.fields) WITH ORDINALITY AS fields (field, place)
                  WHERE field ->> 'kind' = 'country' ORDER BY place LIMIT 1) AS country
           FROM registrations r JOIN registration_forms f ON f.summit_id = r.summit_id
          WHERE r.summit_id = $1 AND r.status = 'confirmed') AS answered
        WHERE country IS NOT NULL GROUP BY country HAVING count(*) >= ${FEWEST_NAMED} ORDER BY people DESC, country`,
      [summitId],
    );
    return { registered: counts?.registered ?? null, attended: counts?.attended ?? null, registeredFrom };
  }
}
