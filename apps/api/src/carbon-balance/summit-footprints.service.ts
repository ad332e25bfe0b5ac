import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { type BalanceInput, type BalanceProblem, type BalanceStage, canonicalJson, computeBalance } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Airports } from '../airports/index.js';
import { rulesOf, type SummitCarbonRules, SummitCarbons, WORLD } from '../carbon-footprints/index.js';
import { BalanceSourcesRepository } from './balance-sources.repository.js';
import { BalancesRepository, type KeptBalance, type PlanRow, type VersionRow } from './balances.repository.js';
import type { ParsedCarbonPlan } from './carbon-plan.inputs.js';
import { type PlanProblem, resolvePlan, toPlanProblem } from './plan-entry.js';

export type PlanSaved =
  | { outcome: 'saved'; plan: PlanRow }
  | { outcome: 'stale'; current: PlanRow | undefined }
  | { outcome: 'wrong'; problems: PlanProblem[] };
export type FootprintComputed =
  { outcome: 'computed'; version: VersionRow } | { outcome: 'wrong'; problems: PlanProblem[] } | { outcome: 'no-plan' };

/** Parts of people that a summit's boundary takes in. */
export const PARTS_OF_PEOPLE = ['travel', 'nights', 'online'] as const;
export type PartOfPeople = (typeof PARTS_OF_PEOPLE)[number];
export const boundaryOf = ({ boundary }: SummitCarbonRules): PartOfPeople[] =>
  PARTS_OF_PEOPLE.filter((part) => boundary.includes(part));

/** What organisers say of a whole summit, and what it comes to: in versions, each with all that it was computed from. */
@Injectable()
export class SummitFootprints {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: BalancesRepository,
    private readonly sources: BalanceSourcesRepository,
    private readonly carbons: SummitCarbons,
    private readonly airports: Airports,
  ) {}

  /** Keeps a plan that can be computed, if it still is the one that the sender read. */
  async savePlan(ctx: RequestContext, { summitId, stage, revision, entry }: ParsedCarbonPlan): Promise<PlanSaved> {
    const rules = await this.carbons.rulesOf(ctx, summitId);
    const plan = resolvePlan(entry, stage, { rules, findAirport: (iata) => this.airports.find(iata) });
    if (Array.isArray(plan)) return { outcome: 'wrong', problems: plan };
    return this.unitOfWork.run<PlanSaved>(ctx, async (tx) => {
      const row: PlanRow = { stage, entry, plan, revision };
      if (await this.rows.savePlan(tx, summitId, row))
        return { outcome: 'saved', plan: { ...row, revision: revision + 1 } };
      const current = (await this.rows.listPlans(tx, summitId)).find((each) => each.stage === stage);
      return { outcome: 'stale', current };
    });
  }

  /** From the plan of this stage and, after the summit, from what people and streaming left; the same again is no new version. */
  async compute(ctx: RequestContext, summitId: SummitId, stage: BalanceStage): Promise<FootprintComputed> {
    return this.unitOfWork.run<FootprintComputed>(ctx, async (tx) => {
      await this.rows.lock(tx, summitId);
      const plan = (await this.rows.listPlans(tx, summitId)).find((each) => each.stage === stage);
      if (plan === undefined) return { outcome: 'no-plan' };
      const balance = await this.balanceOf(tx, summitId, plan);
      if (!('rows' in balance)) return { outcome: 'wrong', problems: balance.map(toPlanProblem) };
      // What nobody knows is not 0.
      if (balance.rows.length === 0)
        return { outcome: 'wrong', problems: [{ path: 'groups', code: 'nothing-entered', country: null }] };
      const last = await this.rows.findVersion(tx, summitId, null);
      const isSame = last?.stage === stage && canonicalJson(last.balance) === canonicalJson(balance);
      const version = isSame ? last : await this.rows.addVersion(tx, summitId, plan, balance);
      return { outcome: 'computed', version };
    });
  }

  private async balanceOf(
    ctx: RequestContext,
    summitId: SummitId,
    { stage, plan }: PlanRow,
  ): Promise<KeptBalance | readonly BalanceProblem[]> {
    const rules = await this.carbons.rulesOf(ctx, summitId);
    const isAfter = stage === 'recomputed';
    const input: BalanceInput = {
      stage,
      // Where the servers stand is decided for everybody alike, and may have been since the plan was saved.
      plan: { ...plan, streaming: { ...plan.streaming, serverCountry: rules.serverCountry ?? WORLD } },
      boundary: boundaryOf(rules),
      footprints: isAfter ? await this.sources.listFootprints(ctx, summitId) : [],
      measured: isAfter ? await this.sources.listStreaming(ctx, summitId) : [],
    };
    const balance = computeBalance(input, rulesOf(rules));
    return 'rows' in balance ? { ...balance, boundary: input.boundary } : balance;
  }
}
