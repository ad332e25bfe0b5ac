import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { DraftArticle, FrozenInitiative, InitiativeDraft, InitiativeState, LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface InitiativeRow extends InitiativeDraft {
  id: string;
  summitId: SummitId;
  slug: string;
  state: InitiativeState;
  revision: number;
  /** How often it was frozen. */
  frozenVersion: number;
  /** What is signed; `null` while it is drafted. */
  frozen: FrozenInitiative | null;
  /** SHA-256 of the frozen text's canonical bytes, hexadecimal. */
  textHash: string | null;
  updatedAt: Date;
}
/** One that is out. */
export interface ReleasedInitiativeRow {
  id: string;
  slug: string;
  summitSlug: string;
  frozen: FrozenInitiative;
  releasedAt: Date;
}
export interface InitiativeVersionRow {
  number: number;
  name: string | null;
  revision: number;
  languages: string[];
  titles: LanguageTexts;
  articles: DraftArticle[];
  savedAt: Date;
}

/** What of its summit is said beside a draft. */
export interface DraftingSummitRow {
  slug: string;
  titles: LanguageTexts;
  timeZone: string;
}

const COLUMNS = `id, summit_id AS "summitId", slug, state, languages, leading_language AS "leadingLanguage", titles, articles,
  revision, frozen_version AS "frozenVersion", frozen, text_hash AS "textHash", updated_at AS "updatedAt"`;
/** More than anybody compares. */
const MOST_VERSIONS = 500;
const VERSION_COLUMNS = 'number, name, revision, languages, titles, articles, saved_at AS "savedAt"';

/** Initiatives as they are written, and the versions that were kept of them. */
@Injectable()
export class InitiativesRepository {
  /** @returns whether the slug was free in this summit */
  async insert(ctx: RequestContext, row: InitiativeRow): Promise<boolean> {
    const inserted = await ctx.manager.query<unknown[]>(
      `INSERT INTO initiatives (id, summit_id, slug, state, languages, leading_language, titles, articles, revision, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
       ON CONFLICT (summit_id, slug) DO NOTHING RETURNING id`,
      [
        row.id,
        row.summitId,
        row.slug,
        row.state,
        row.languages,
        row.leadingLanguage,
        row.titles,
        JSON.stringify(row.articles),
        row.revision,
        ctx.clock.now(),
      ],
    );
    return inserted.length > 0;
  }

  async find(ctx: RequestContext, id: string): Promise<InitiativeRow | undefined> {
    const [row] = await ctx.manager.query<InitiativeRow[]>(`SELECT ${COLUMNS} FROM initiatives WHERE id = $1`, [id]);
    return row;
  }

  /** Nobody else changes it until the transaction of `tx` ends. */
  async lock(tx: RequestContext, id: string): Promise<InitiativeRow | undefined> {
    const [row] = await tx.manager.query<InitiativeRow[]>(
      `SELECT ${COLUMNS} FROM initiatives WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** @throws Error for none: an initiative has one */
  async summitOf(ctx: RequestContext, summitId: string): Promise<DraftingSummitRow> {
    const [row] = await ctx.manager.query<DraftingSummitRow[]>(
      'SELECT slug, title AS titles, time_zone AS "timeZone" FROM summits WHERE id = $1',
      [summitId],
    );
    if (row === undefined) throw new Error(`there is no summit ${summitId}`);
    return row;
  }

  /** In the order they were begun. */
  async listOf(ctx: RequestContext, summitId: SummitId): Promise<InitiativeRow[]> {
    return ctx.manager.query<InitiativeRow[]>(
      `SELECT ${COLUMNS} FROM initiatives WHERE summit_id = $1 ORDER BY created_at, id`,
      [summitId],
    );
  }

  /** Those that are or were out, in the order they were begun; of a summit whose programme was released. */
  async listOut(ctx: RequestContext, summitSlug: string): Promise<InitiativeRow[]> {
    return ctx.manager.query<InitiativeRow[]>(
      `SELECT ${COLUMNS} FROM initiatives WHERE state IN ('released', 'recalled') AND summit_id IN (
         SELECT s.id FROM summits s WHERE s.slug = $1 AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id))
        ORDER BY created_at, id`,
      [summitSlug],
    );
  }

  /** Those that are out; of summits whose programme was released. */
  async listReleased(ctx: RequestContext, ids: readonly string[]): Promise<ReleasedInitiativeRow[]> {
    return ctx.manager.query<ReleasedInitiativeRow[]>(
      `SELECT i.id, i.slug, s.slug AS "summitSlug", i.frozen, e.released_at AS "releasedAt"
         FROM initiatives i JOIN summits s ON s.id = i.summit_id
         JOIN embargoes e ON e.object_kind = 'initiative' AND e.object_id = i.id AND e.state = 'released'
        WHERE i.id = ANY ($1::uuid[]) AND i.state = 'released' AND i.frozen IS NOT NULL
          AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id)`,
      [ids],
    );
  }

  async update(tx: RequestContext, row: InitiativeRow): Promise<void> {
    await tx.manager.query(
      `UPDATE initiatives SET state = $2, languages = $3, leading_language = $4, titles = $5, articles = $6, revision = $7,
              frozen_version = $8, frozen = $9, text_hash = $10, updated_at = $11 WHERE id = $1`,
      [
        row.id,
        row.state,
        row.languages,
        row.leadingLanguage,
        row.titles,
        JSON.stringify(row.articles),
        row.revision,
        row.frozenVersion,
        row.frozen,
        row.textHash,
        tx.clock.now(),
      ],
    );
  }

  /** Kept under a number that is one more than the last. @returns false, and nothing kept, where there are so many already */
  async addVersion(tx: RequestContext, row: InitiativeRow, name: string | null): Promise<boolean> {
    const added = await tx.manager.query<unknown[]>(
      `INSERT INTO initiative_versions (initiative_id, number, name, revision, languages, titles, articles, saved_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM initiative_versions WHERE initiative_id = $1
       HAVING count(*) < ${MOST_VERSIONS} RETURNING number`,
      [row.id, name, row.revision, row.languages, row.titles, JSON.stringify(row.articles), tx.clock.now()],
    );
    return added.length > 0;
  }

  /** The latest first. */
  async versionsOf(ctx: RequestContext, id: string): Promise<InitiativeVersionRow[]> {
    return ctx.manager.query<InitiativeVersionRow[]>(
      `SELECT ${VERSION_COLUMNS} FROM initiative_versions WHERE initiative_id = $1 ORDER BY number DESC`,
      [id],
    );
  }
}
