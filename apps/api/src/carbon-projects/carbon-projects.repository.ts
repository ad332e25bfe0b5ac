import type { CarbonProjectType, CorrespondingAdjustment, WithheldReason } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

export type ProjectState = 'draft' | 'published' | 'withdrawn';
export type OfferState = 'on-sale' | 'paused' | 'withheld';

/** What its stewards say of a project. */
export interface ProjectFields {
  names: LanguageTexts;
  summaries: LanguageTexts;
  descriptions: LanguageTexts | null;
  type: CarbonProjectType;
  /** ISO 3166-1 alpha-2. */
  country: string;
  places: LanguageTexts | null;
  methodology: string;
  registry: string;
  registryProjectId: string;
  /** https. */
  registryUrl: string | null;
  /** Years of which the registry issues credits to it. */
  firstVintage: number;
  lastVintage: number | null;
  companyName: string;
  companyUrl: string | null;
}
export interface ProjectRow extends ProjectFields {
  id: string;
  slug: string;
  isDemonstration: boolean;
  state: ProjectState;
  revision: number;
}
/** Where a company is paid in one currency. */
export interface CompanyAccount {
  /** ISO 4217. */
  currency: string;
  holder: string;
  bank: string;
  number: string;
}
/** How a batch is sold. */
export interface OfferRow {
  batchId: string;
  projectId: string;
  vintage: number;
  /** Of a tonne, in the smallest units of the currency. */
  priceMinor: number;
  currency: string;
  correspondingAdjustment: CorrespondingAdjustment;
  /** Proves it; https. */
  adjustmentUrl: string | null;
  state: OfferState;
  withheldReason: WithheldReason | null;
  revision: number;
  serialPrefix: string;
  firstSerial: number;
  credits: number;
}
type RawOffer = Omit<OfferRow, 'priceMinor' | 'firstSerial'> & { priceMinor: string; firstSerial: string };

const PROJECT = `id, slug, names, summaries, descriptions, type, country, places, methodology, registry,
  registry_project_id AS "registryProjectId", registry_url AS "registryUrl", first_vintage AS "firstVintage",
  last_vintage AS "lastVintage", company_name AS "companyName", company_url AS "companyUrl",
  is_demonstration AS "isDemonstration", state, revision`;
const OFFERS = `SELECT offer.batch_id AS "batchId", project_id AS "projectId", vintage, price_minor AS "priceMinor", currency,
    corresponding_adjustment AS "correspondingAdjustment", adjustment_url AS "adjustmentUrl", state,
    withheld_reason AS "withheldReason", revision, space.prefix AS "serialPrefix", lower(batch.serials) AS "firstSerial", batch.credits
  FROM carbon_offers AS offer JOIN carbon_batches AS batch ON batch.id = offer.batch_id
  JOIN carbon_serial_spaces AS space ON space.id = batch.space_id`;

/** Reduction projects, their companies' accounts and the terms of their batches. */
@Injectable()
export class CarbonProjectsRepository {
  /** The latest first; `'published'` for what anybody may read. */
  list(ctx: RequestContext, which: 'all' | 'published'): Promise<ProjectRow[]> {
    return ctx.manager.query<ProjectRow[]>(
      `SELECT ${PROJECT} FROM carbon_projects WHERE $1 = 'all' OR state = 'published' ORDER BY created_at DESC, id DESC`,
      [which],
    );
  }

  async findBySlug(ctx: RequestContext, slug: string): Promise<ProjectRow | undefined> {
    const [row] = await ctx.manager.query<ProjectRow[]>(`SELECT ${PROJECT} FROM carbon_projects WHERE slug = $1`, [
      slug,
    ]);
    return row;
  }

  listByIds(ctx: RequestContext, ids: readonly string[]): Promise<ProjectRow[]> {
    return ctx.manager.query<ProjectRow[]>(`SELECT ${PROJECT} FROM carbon_projects WHERE id = ANY($1)`, [ids]);
  }

  /** Nobody else changes it, or adds to it, until the transaction ends. */
  async lock(ctx: RequestContext, id: string): Promise<ProjectRow | undefined> {
    const [row] = await ctx.manager.query<ProjectRow[]>(
      `SELECT ${PROJECT} FROM carbon_projects WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row;
  }

  /** Projects are founded one after another: two do not take one address. */
  async lockAll(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163144)');
  }

  async slugs(ctx: RequestContext): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ slug: string }[]>('SELECT slug FROM carbon_projects');
    return new Set(rows.map(({ slug }) => slug));
  }

  /** The project that a registry knows by this number, however the registry's name is written. */
  async findRegistered(
    ctx: RequestContext,
    registryKey: string,
    registryProjectId: string,
  ): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ id: string }[]>(
      'SELECT id FROM carbon_projects WHERE registry_key = $1 AND registry_project_id = $2',
      [registryKey, registryProjectId],
    );
    return row?.id;
  }

  async insert(ctx: RequestContext, row: ProjectRow & { registryKey: string }): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_projects (id, slug, is_demonstration, state, revision, created_at, updated_at, ${FIELD_COLUMNS})
       VALUES ($1, $2, $3, $4, $5, $6, $6, ${FIELD_PLACES(7)})`,
      [row.id, row.slug, row.isDemonstration, row.state, row.revision, ctx.clock.now(), ...fieldValues(row)],
    );
  }

  async update(ctx: RequestContext, row: ProjectRow & { registryKey: string }): Promise<void> {
    await ctx.manager.query(
      `UPDATE carbon_projects SET is_demonstration = $2, state = $3, revision = $4, updated_at = $5, (${FIELD_COLUMNS}) = ROW(${FIELD_PLACES(6)})
        WHERE id = $1`,
      [row.id, row.isDemonstration, row.state, row.revision, ctx.clock.now(), ...fieldValues(row)],
    );
  }

  /** Of these projects, each with its own. */
  accounts(ctx: RequestContext, projectIds: readonly string[]): Promise<(CompanyAccount & { projectId: string })[]> {
    return ctx.manager.query<(CompanyAccount & { projectId: string })[]>(
      `SELECT project_id AS "projectId", currency, holder, bank, number FROM carbon_project_accounts
        WHERE project_id = ANY($1) ORDER BY project_id, currency`,
      [projectIds],
    );
  }

  async saveAccount(ctx: RequestContext, projectId: string, account: CompanyAccount): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_project_accounts (project_id, currency, holder, bank, number) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (project_id, currency) DO UPDATE SET holder = $3, bank = $4, number = $5`,
      [projectId, account.currency, account.holder, account.bank, account.number],
    );
  }

  async removeAccount(ctx: RequestContext, projectId: string, currency: string): Promise<void> {
    await ctx.manager.query('DELETE FROM carbon_project_accounts WHERE project_id = $1 AND currency = $2', [
      projectId,
      currency,
    ]);
  }

  async findOffer(ctx: RequestContext, batchId: string): Promise<OfferRow | undefined> {
    const rows = await ctx.manager.query<RawOffer[]>(`${OFFERS} WHERE offer.batch_id = $1`, [batchId]);
    return rows.map(offerOf)[0];
  }

  /** Nobody else changes how it is sold until the transaction ends. */
  async lockOffer(ctx: RequestContext, batchId: string): Promise<OfferRow | undefined> {
    const rows = await ctx.manager.query<RawOffer[]>(`${OFFERS} WHERE offer.batch_id = $1 FOR UPDATE OF offer`, [
      batchId,
    ]);
    return rows.map(offerOf)[0];
  }

  /** Those of these projects, by project, the newest vintage first. */
  async offersOf(ctx: RequestContext, projectIds: readonly string[]): Promise<OfferRow[]> {
    const rows = await ctx.manager.query<RawOffer[]>(
      `${OFFERS} WHERE project_id = ANY($1) ORDER BY project_id, vintage DESC, offer.created_at DESC, offer.batch_id`,
      [projectIds],
    );
    return rows.map(offerOf);
  }

  async insertOffer(
    ctx: RequestContext,
    offer: Omit<OfferRow, 'serialPrefix' | 'firstSerial' | 'credits' | 'state' | 'withheldReason' | 'revision'>,
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_offers (batch_id, project_id, vintage, price_minor, currency, corresponding_adjustment, adjustment_url,
         state, revision, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'on-sale', 1, $8)`,
      [
        offer.batchId,
        offer.projectId,
        offer.vintage,
        offer.priceMinor,
        offer.currency,
        offer.correspondingAdjustment,
        offer.adjustmentUrl,
        ctx.clock.now(),
      ],
    );
  }

  async updateOffer(
    ctx: RequestContext,
    { batchId, priceMinor, state, withheldReason, revision }: OfferRow,
  ): Promise<void> {
    await ctx.manager.query(
      'UPDATE carbon_offers SET price_minor = $2, state = $3, withheld_reason = $4, revision = $5 WHERE batch_id = $1',
      [batchId, priceMinor, state, withheldReason, revision],
    );
  }
}

const offerOf = (row: RawOffer): OfferRow => ({
  ...row,
  priceMinor: Number(row.priceMinor),
  firstSerial: Number(row.firstSerial),
});

const FIELD_COLUMNS = `names, summaries, descriptions, type, country, places, methodology, registry, registry_key,
  registry_project_id, registry_url, first_vintage, last_vintage, company_name, company_url`;
/** As many places as there are columns, from `first` on. */
const FIELD_PLACES = (first: number): string =>
  FIELD_COLUMNS.split(',')
    .map((_column, index) => `$${first + index}`)
    .join(', ');
const fieldValues = (row: ProjectFields & { registryKey: string }): unknown[] => [
  JSON.stringify(row.names),
  JSON.stringify(row.summaries),
  row.descriptions && JSON.stringify(row.descriptions),
  row.type,
  row.country,
  row.places && JSON.stringify(row.places),
  row.methodology,
  row.registry,
  row.registryKey,
  row.registryProjectId,
  row.registryUrl,
  row.firstVintage,
  row.lastVintage,
  row.companyName,
  row.companyUrl,
];
