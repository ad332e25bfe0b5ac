import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CarbonLedger } from '../carbon-ledger/index.js';
import { type CarbonOffer, carbonOfferOf } from './carbon-offer.js';
import { CarbonFilesRepository, type DocumentRow, type PictureRow } from './carbon-files.repository.js';
import { CarbonProjectsRepository, type CompanyAccount, type ProjectRow } from './carbon-projects.repository.js';

/** A project as anybody reads it. */
export interface PublicProject {
  project: ProjectRow;
  /** Those that are on sale, sold out or not. */
  offers: CarbonOffer[];
  documents: DocumentRow[];
  pictures: PictureRow[];
}

/** Reduction projects and what is on sale of them, for anybody who asks. */
@Injectable()
export class CarbonProjects {
  constructor(
    private readonly rows: CarbonProjectsRepository,
    private readonly files: CarbonFilesRepository,
    private readonly ledger: CarbonLedger,
  ) {}

  /** Any batch that was ever offered: look at `isOnSale` before selling of it. */
  async offer(ctx: RequestContext, batchId: string): Promise<CarbonOffer | undefined> {
    const row = await this.rows.findOffer(ctx, batchId);
    if (row === undefined) return undefined;
    const [project] = await this.rows.listByIds(ctx, [row.projectId]);
    const available = await this.ledger.available(ctx, [batchId]);
    return project && carbonOfferOf(row, project, available.get(batchId) ?? 0);
  }

  /** Everything on sale, sold out or not: the newest projects first, and of each the newest vintage. */
  async offers(ctx: RequestContext): Promise<CarbonOffer[]> {
    return this.offersOf(ctx, await this.rows.list(ctx, 'published'));
  }

  /** Where what was paid for this batch goes; `undefined` for a batch that was never offered. */
  async payee(
    ctx: RequestContext,
    batchId: string,
  ): Promise<(CompanyAccount & { companyName: string; projectId: string }) | undefined> {
    const offer = await this.rows.findOffer(ctx, batchId);
    if (offer === undefined) return undefined;
    const [project] = await this.rows.listByIds(ctx, [offer.projectId]);
    const account = (await this.rows.accounts(ctx, [offer.projectId])).find(
      ({ currency }) => currency === offer.currency,
    );
    return project && account && { ...account, companyName: project.companyName };
  }

  /** The published projects, the newest first. */
  async list(ctx: RequestContext): Promise<PublicProject[]> {
    return this.withAll(ctx, await this.rows.list(ctx, 'published'));
  }

  /** Also one that was withdrawn, because certificates name it; `undefined` for a draft. */
  async find(ctx: RequestContext, slug: string): Promise<PublicProject | undefined> {
    const project = SLUG.test(slug) ? await this.rows.findBySlug(ctx, slug) : undefined;
    return project === undefined || project.state === 'draft' ? undefined : (await this.withAll(ctx, [project]))[0];
  }

  private async offersOf(ctx: RequestContext, projects: readonly ProjectRow[]): Promise<CarbonOffer[]> {
    const rows = Map.groupBy(await this.rows.offersOf(ctx, projects.map(idOf)), ({ projectId }) => projectId);
    const available = await this.ledger.available(
      ctx,
      [...rows.values()].flat().map(({ batchId }) => batchId),
    );
    return projects
      .flatMap((project) =>
        (rows.get(project.id) ?? []).map((row) => carbonOfferOf(row, project, available.get(row.batchId) ?? 0)),
      )
      .filter(({ isOnSale }) => isOnSale);
  }

  private async withAll(ctx: RequestContext, projects: readonly ProjectRow[]): Promise<PublicProject[]> {
    const ids = projects.map(idOf);
    const offers = Map.groupBy(await this.offersOf(ctx, projects), ({ project }) => project.id);
    const documents = Map.groupBy(await this.files.documents(ctx, ids), ({ projectId }) => projectId);
    const pictures = Map.groupBy(await this.files.pictures(ctx, ids), ({ projectId }) => projectId);
    return projects.map((project) => ({
      project,
      offers: offers.get(project.id) ?? [],
      documents: documents.get(project.id) ?? [],
      pictures: pictures.get(project.id) ?? [],
    }));
  }
}

/** Anything else stands in no address of ours. */
const SLUG = /^[a-z0-9-]{1,200}$/;
const idOf = ({ id }: { id: string }): string => id;
