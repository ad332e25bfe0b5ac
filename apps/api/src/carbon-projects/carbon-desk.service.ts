import { APP_CONFIG, type AppConfig } from '@app/config';
import { CARBON_PROJECT_LIMITS as LIMITS, type RefusalCode, type WithheldReason } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { chooseSlug, isDemonstrationRegistry, registryKey } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CarbonLedger } from '../carbon-ledger/index.js';
import { type NotAllowed, notAllowed, type NotFound, notFound, refused, result } from '../graphql/index.js';
import type { ParsedAccount, ParsedProject } from './carbon-desk.inputs.js';
import {
  type CarbonProjectOutcome,
  CarbonProjectSaved,
  type StewardedCarbonProject,
  type StewardedProject,
  toStewardedProject,
} from './carbon-desk.type.js';
import { CarbonFilesRepository } from './carbon-files.repository.js';
import { CarbonProjectsRepository, type OfferRow, type ProjectRow } from './carbon-projects.repository.js';
import { Stewards } from './stewards.js';

/** What stewards keep: projects, accounts of their companies, and how batches are sold. */
@Injectable()
export class CarbonDeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stewards: Stewards,
    private readonly rows: CarbonProjectsRepository,
    private readonly files: CarbonFilesRepository,
    private readonly ledger: CarbonLedger,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Every project, the newest first; `null` for who is no steward. */
  async read(ctx: RequestContext): Promise<StewardedCarbonProject[] | null> {
    if (!this.stewards.include(ctx.viewer)) return null;
    return (await this.withAll(ctx, await this.rows.list(ctx, 'all'))).map((each) => toStewardedProject(each, ctx));
  }

  /** A draft, until it is published. Refuses with `project-registered`, `limit-reached`. */
  create(ctx: RequestContext, input: ParsedProject): Promise<CarbonProjectOutcome> {
    return this.asSteward<CarbonProjectOutcome>(ctx, async (tx) => {
      await this.rows.lockAll(tx);
      const slugs = await this.rows.slugs(tx);
      if (slugs.size >= LIMITS.projects) return refused('limit-reached', 'There are too many projects already.');
      const row = this.withRegistry({
        ...input,
        id: uuidv7(),
        slug: chooseSlug(input.names, 'project', slugs),
        isDemonstration: false,
        state: 'draft',
        revision: 1,
      });
      if ((await this.rows.findRegistered(tx, row.registryKey, row.registryProjectId)) !== undefined)
        return registered();
      await this.rows.insert(tx, row);
      return this.saved(tx, row.id);
    });
  }

  /** Replaces all that is said of it. Refuses with `stale-revision`, `vintage-ineligible`, `registry-fixed`, `project-registered`. */
  change(ctx: RequestContext, id: string, revision: number, input: ParsedProject): Promise<CarbonProjectOutcome> {
    return this.withProject(ctx, id, async (tx, project) => {
      if (project.revision !== revision) return stale();
      const row = this.withRegistry({ ...project, ...input, revision: revision + 1 });
      const offers = await this.rows.offersOf(tx, [id]);
      if (offers.some((offer) => offer.state !== 'withheld' && !isOfVintage(offer.vintage, row)))
        return refused('vintage-ineligible', 'There are batches of years outside these: withhold them first.');
      const isElsewhere =
        row.registryKey !== registryKey(project.registry) || row.registryProjectId !== project.registryProjectId;
      if (isElsewhere) {
        if (offers.length > 0)
          return refused('registry-fixed', 'There are batches of it in this registry: it stays there.');
        await this.rows.lockAll(tx);
        if ((await this.rows.findRegistered(tx, row.registryKey, row.registryProjectId)) !== undefined)
          return registered();
      }
      await this.rows.update(tx, row);
      return this.saved(tx, id);
    });
  }

  /** Withdrawn it stays to be read, and nothing of it is sold. */
  setState(ctx: RequestContext, id: string, state: 'published' | 'withdrawn'): Promise<CarbonProjectOutcome> {
    return this.withProject(ctx, id, async (tx, project) => {
      if (project.state !== state)
        await this.rows.update(tx, this.withRegistry({ ...project, state, revision: project.revision + 1 }));
      return this.saved(tx, id);
    });
  }

  /** One account for each currency: it takes the place of the one before. */
  saveAccount(ctx: RequestContext, projectId: string, account: ParsedAccount): Promise<CarbonProjectOutcome> {
    return this.withProject(ctx, projectId, async (tx) => {
      await this.rows.saveAccount(tx, projectId, account);
      return this.saved(tx, projectId);
    });
  }

  /** Refuses with `account-in-use` while batches are priced in its currency. */
  removeAccount(ctx: RequestContext, projectId: string, currency: string): Promise<CarbonProjectOutcome> {
    return this.withProject(ctx, projectId, async (tx) => {
      const offers = await this.rows.offersOf(tx, [projectId]);
      if (offers.some((offer) => offer.currency === currency))
        return refused(
          'account-in-use',
          'Batches are sold in this currency: what is paid for them has to go somewhere.',
        );
      await this.rows.removeAccount(tx, projectId, currency);
      return this.saved(tx, projectId);
    });
  }

  /** What is ordered already keeps its price. Refuses with `stale-revision`, `batch-withheld`. */
  changeBatch(
    ctx: RequestContext,
    batchId: string,
    revision: number,
    { priceMinor, isOnSale }: { priceMinor: number; isOnSale: boolean },
  ): Promise<CarbonProjectOutcome> {
    return this.withOffer(ctx, batchId, (offer) => {
      if (offer.revision !== revision) return stale();
      if (offer.state === 'withheld') return refused('batch-withheld', 'This batch is not sold any more, for good.');
      return { ...offer, priceMinor, state: isOnSale ? 'on-sale' : 'paused' };
    });
  }

  /** For good. What is ordered of it stays ordered. Refuses with `batch-withheld` what was withheld before. */
  withhold(ctx: RequestContext, batchId: string, reason: WithheldReason): Promise<CarbonProjectOutcome> {
    return this.withOffer(ctx, batchId, (offer) =>
      offer.state === 'withheld'
        ? refused('batch-withheld', 'This batch is not sold any more already.')
        : { ...offer, state: 'withheld', withheldReason: reason },
    );
  }

  removeFile(ctx: RequestContext, what: 'document' | 'picture', id: string): Promise<CarbonProjectOutcome> {
    return this.asSteward<CarbonProjectOutcome>(ctx, async (tx) => {
      const projectId = await this.files.projectOf(tx, what, id);
      if (projectId === undefined) return notFound('There is no such file.');
      await this.files.remove(tx, what, id);
      return this.saved(tx, projectId);
    });
  }

  /** The project as its stewards have it now. @throws Error for none */
  async saved(tx: RequestContext, id: string): Promise<CarbonProjectSaved> {
    const [project] = await this.withAll(tx, await this.rows.listByIds(tx, [id]));
    if (project === undefined) throw new Error('a project was gone as soon as it was saved');
    return result(CarbonProjectSaved, { project: toStewardedProject(project, tx) });
  }

  /** In one transaction, for stewards alone. */
  asSteward<T>(ctx: RequestContext, work: (tx: RequestContext) => Promise<T>): Promise<T | NotAllowed> {
    if (ctx.viewer === null) return Promise.resolve(notAllowed('Sign in first.', 'not-signed-in'));
    if (!this.stewards.include(ctx.viewer))
      return Promise.resolve(notAllowed('Only stewards of this installation run projects.'));
    return this.unitOfWork.run(ctx, work);
  }

  private withProject(
    ctx: RequestContext,
    id: string,
    work: (tx: RequestContext, project: ProjectRow) => Promise<CarbonProjectOutcome>,
  ): Promise<CarbonProjectOutcome> {
    return this.asSteward<CarbonProjectOutcome>(ctx, async (tx) => {
      const project = await this.rows.lock(tx, id);
      return project === undefined ? noProject() : work(tx, project);
    });
  }

  private withOffer(
    ctx: RequestContext,
    batchId: string,
    changed: (offer: OfferRow) => OfferRow | ReturnType<typeof refused>,
  ): Promise<CarbonProjectOutcome> {
    return this.asSteward<CarbonProjectOutcome>(ctx, async (tx) => {
      const offer = await this.rows.lockOffer(tx, batchId);
      if (offer === undefined) return notFound('There is no such batch.');
      const after = changed(offer);
      if ('code' in after) return after;
      await this.rows.updateOffer(tx, { ...after, revision: offer.revision + 1 });
      return this.saved(tx, offer.projectId);
    });
  }

  private async withAll(ctx: RequestContext, projects: readonly ProjectRow[]): Promise<StewardedProject[]> {
    const ids = projects.map(({ id }) => id);
    const offers = await this.rows.offersOf(ctx, ids);
    const stock = await this.ledger.stock(
      ctx,
      offers.map(({ batchId }) => batchId),
    );
    const batches = Map.groupBy(
      offers.flatMap((offer) => {
        const found = stock.get(offer.batchId);
        return found === undefined ? [] : [{ offer, stock: found }];
      }),
      ({ offer }) => offer.projectId,
    );
    const accounts = Map.groupBy(await this.rows.accounts(ctx, ids), ({ projectId }) => projectId);
    const documents = Map.groupBy(await this.files.documents(ctx, ids), ({ projectId }) => projectId);
    const pictures = Map.groupBy(await this.files.pictures(ctx, ids), ({ projectId }) => projectId);
    return projects.map((project) => ({
      project,
      accounts: accounts.get(project.id) ?? [],
      batches: batches.get(project.id) ?? [],
      documents: documents.get(project.id) ?? [],
      pictures: pictures.get(project.id) ?? [],
    }));
  }

  /** In a demo anybody may play the steward: whatever they enter there is a demonstration, and says so. */
  private withRegistry(row: ProjectRow): ProjectRow & { registryKey: string } {
    const isDemonstration = this.config.isDemo || isDemonstrationRegistry(row.registry);
    return { ...row, registryKey: registryKey(row.registry), isDemonstration };
  }
}

/** Whether the registry issues credits of this year to the project. */
export const isOfVintage = (
  vintage: number,
  { firstVintage, lastVintage }: Pick<ProjectRow, 'firstVintage' | 'lastVintage'>,
): boolean => vintage >= firstVintage && (lastVintage === null || vintage <= lastVintage);

export const noProject = (): NotFound => notFound('There is no such project.');
const stale = () => refused('stale-revision', 'Somebody changed it meanwhile: read it again.');
const registered = () =>
  refused('project-registered' satisfies RefusalCode, 'The registry knows another of our projects by this number.');
