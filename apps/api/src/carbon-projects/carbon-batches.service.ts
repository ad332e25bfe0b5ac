import { CARBON_PROJECT_LIMITS as LIMITS } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { registryKey } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type BatchRow, CarbonLedger } from '../carbon-ledger/index.js';
import { refused, result } from '../graphql/index.js';
import type { ParsedBatch } from './carbon-desk.inputs.js';
import { CarbonDeskService, isOfVintage, noProject } from './carbon-desk.service.js';
import { type AddCarbonBatchOutcome, CurrencyWithoutAccount, serialsOverlap } from './carbon-desk.type.js';
import { CarbonProjectsRepository, type ProjectRow } from './carbon-projects.repository.js';

/** Batches of credits, as they come into the ledger. */
@Injectable()
export class CarbonBatches {
  constructor(
    private readonly desk: CarbonDeskService,
    private readonly rows: CarbonProjectsRepository,
    private readonly ledger: CarbonLedger,
  ) {}

  /**
   * Into the books and on sale. Refuses with `used-for-compliance`, `vintage-ineligible`, `project-withdrawn`,
   * `currency-without-account`, `serials-overlap`, `limit-reached`; nothing is written then.
   */
  add(ctx: RequestContext, input: ParsedBatch): Promise<AddCarbonBatchOutcome> {
    return this.desk.asSteward<AddCarbonBatchOutcome>(ctx, async (tx) => {
      const project = await this.rows.lock(tx, input.projectId);
      if (project === undefined) return noProject();
      const refusal = ineligible(input, project, tx.clock.now()) ?? (await this.withoutAccount(tx, input));
      if (refusal !== undefined) return refusal;
      if ((await this.rows.offersOf(tx, [project.id])).length >= LIMITS.batches)
        return refused('limit-reached', 'This project has too many batches already.');
      const batch: BatchRow = {
        id: uuidv7(),
        registry: registryKey(project.registry),
        serialPrefix: input.serialPrefix,
        firstSerial: input.firstSerial,
        credits: input.lastSerial - input.firstSerial + 1,
      };
      if ((await this.ledger.add(tx, batch)) === 'serials-overlap') return this.overlap(tx, batch);
      await this.rows.insertOffer(tx, { ...input, batchId: batch.id });
      return this.desk.saved(tx, project.id);
    });
  }

  private async withoutAccount(
    tx: RequestContext,
    { projectId, currency }: ParsedBatch,
  ): Promise<CurrencyWithoutAccount | undefined> {
    const currencies = (await this.rows.accounts(tx, [projectId])).map((account) => account.currency);
    if (currencies.includes(currency)) return undefined;
    return result<CurrencyWithoutAccount>(CurrencyWithoutAccount, {
      code: 'currency-without-account',
      message: `The project's company has no account in ${currency}.`,
      currencies,
    });
  }

  /** @throws Error when the ledger has a batch that no project has */
  private async overlap(tx: RequestContext, batch: BatchRow): Promise<AddCarbonBatchOutcome> {
    const other = await this.ledger.findOverlap(tx, batch);
    const offer = other && (await this.rows.findOffer(tx, other.batchId));
    const [project] = offer === undefined ? [] : await this.rows.listByIds(tx, [offer.projectId]);
    if (offer === undefined || project === undefined) throw new Error('serial numbers are in a batch of no project');
    return serialsOverlap(offer, project);
  }
}

function ineligible(
  { use, vintage }: ParsedBatch,
  project: ProjectRow,
  now: Date,
): ReturnType<typeof refused> | undefined {
  if (use === 'compliance')
    return refused('used-for-compliance', 'What was used to comply with a law cannot be claimed a second time.');
  if (project.state === 'withdrawn') return refused('project-withdrawn', 'Nothing of this project is sold any more.');
  if (!isOfVintage(vintage, project) || vintage > now.getUTCFullYear())
    return refused('vintage-ineligible', 'The registry issues no credits of this year to this project, or not yet.');
  return undefined;
}
