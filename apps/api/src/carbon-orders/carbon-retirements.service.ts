import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RefusalCode } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CarbonLedger } from '../carbon-ledger/index.js';
import { CarbonProjects } from '../carbon-projects/index.js';
import { CarbonRetirementsRepository } from './carbon-retirements.repository.js';
import { OrderBell } from './order-bell.js';

/** The registry's record of a retirement. */
export interface RetirementProof {
  registryUrl: string;
  /** ISO 8601 date. */
  retiredOn: string;
}
export type RetirementOutcome =
  | { isDone: true; retirementId: string }
  | { isDone: false; code: Extract<RefusalCode, 'nothing-ordered' | 'tonne-not-whole' | 'not-found' | 'wrong-state'> };

/** Retirements: begun for all that is ordered of a batch, confirmed by the registry's record, or taken back before that. */
@Injectable()
export class CarbonRetirements {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: CarbonLedger,
    private readonly rows: CarbonRetirementsRepository,
    private readonly projects: CarbonProjects,
    private readonly bell: OrderBell,
  ) {}

  /** Takes what is ordered of a batch, in whole tonnes, to be retired in its registry. */
  async begin(ctx: RequestContext, batchId: string): Promise<RetirementOutcome> {
    if ((await this.projects.offer(ctx, batchId)) === undefined) return { isDone: false, code: 'not-found' };
    return this.unitOfWork.run(ctx, (tx) => this.start(tx, batchId));
  }

  /** The registry has it on record: final. Its orders are fulfilled within moments. */
  async confirm(ctx: RequestContext, retirementId: string, proof: RetirementProof): Promise<RetirementOutcome> {
    return this.unitOfWork.run(ctx, (tx) => this.finish(tx, retirementId, proof));
  }

  /** The registry has not done it: what was ordered is ordered again. */
  async takeBack(ctx: RequestContext, retirementId: string): Promise<RetirementOutcome> {
    return this.unitOfWork.run(ctx, async (tx) =>
      (await this.ledger.cancelRetirement(tx, retirementId))
        ? { isDone: true, retirementId }
        : { isDone: false, code: 'wrong-state' },
    );
  }

  /** What is ordered of the demonstration registry is retired and confirmed at once: it does not exist. @returns how many batches */
  async demonstrate(ctx: RequestContext): Promise<number> {
    let retiredCount = 0;
    for (const batchId of await this.rows.listDemonstrationsToRetire(ctx)) {
      const slug = (await this.projects.offer(ctx, batchId))?.project.slug;
      const proof = {
        registryUrl: `${this.config.publicUrl}/carbon/projects/${slug ?? ''}`,
        retiredOn: ctx.clock.now().toISOString().slice(0, 10),
      };
      const outcome = await this.unitOfWork.run(ctx, async (tx) => {
        const begun = await this.start(tx, batchId);
        return begun.isDone ? this.finish(tx, begun.retirementId, proof) : begun;
      });
      // While the rest of a tonne is reserved for somebody it waits; the next look tries again.
      if (outcome.isDone) retiredCount += 1;
    }
    return retiredCount;
  }

  private async start(tx: RequestContext, batchId: string): Promise<RetirementOutcome> {
    const retirementId = uuidv7();
    const retired = await this.ledger.retire(tx, retirementId, batchId);
    return typeof retired === 'string' ? { isDone: false, code: retired } : { isDone: true, retirementId };
  }

  /** What it means to its orders is done after the commit, in parts: thousands of them would hold up everybody else. */
  private async finish(tx: RequestContext, retirementId: string, proof: RetirementProof): Promise<RetirementOutcome> {
    if (!(await this.ledger.confirm(tx, retirementId, proof))) return { isDone: false, code: 'wrong-state' };
    this.bell.ring(tx);
    return { isDone: true, retirementId };
  }
}
