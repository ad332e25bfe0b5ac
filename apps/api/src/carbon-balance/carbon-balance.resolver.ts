import { APP_CONFIG, type AppConfig } from '@app/config';
import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { BalanceStage } from '@app/domain';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  result,
} from '../graphql/index.js';
import { ticketPicture } from '../registration/index.js';
import { DraftSummit } from '../summits/index.js';
import { BalancePublishing, type Publication } from './balance-publishing.service.js';
import { BalanceSourcesRepository } from './balance-sources.repository.js';
import { toBalance, toComputed, toCoverage, toPlan } from './balance-views.js';
import { BalancesRepository } from './balances.repository.js';
import { type CarbonBalanceOperation, mayKeepBalance } from './carbon-balance.policy.js';
import {
  CarbonBalance,
  CarbonBalancePublished,
  CarbonBalanceDesk,
  CarbonPlanProblems,
  CarbonPlanSaved,
  ComputeSummitFootprintResult,
  PublishCarbonBalanceResult,
  SaveCarbonPlanResult,
  StaleCarbonPlan,
  SummitFootprintComputed,
} from './carbon-balance.type.js';
import {
  BalanceStageEnum,
  CarbonPlanInput,
  CarbonPlanSchema,
  CorrectionReason,
  type ParsedCarbonPlan,
} from './carbon-plan.inputs.js';
import { SummitCoverage } from './summit-coverage.service.js';
import { SummitFootprints } from './summit-footprints.service.js';

const SummitIdArgument = () => Args('summitId', { type: () => ID }, parseWith(Uuid));
const MESSAGES: Record<Exclude<Publication['outcome'], 'published' | 'not-found'>, string> = {
  'not-released': 'The public has no page of this summit yet: release it first.',
  'not-recomputed': 'Recompute the footprint after the summit first.',
  'computed-anew': 'It was computed again since you read it.',
  'reason-needed': 'A balance is public already: say why another one takes its place.',
  unchanged: 'It would say what the published balance says.',
};

/** What a whole summit comes to: organisers work it out and publish it, everybody reads it. */
@Resolver(() => DraftSummit)
export class CarbonBalanceResolver {
  constructor(
    private readonly rows: BalancesRepository,
    private readonly sources: BalanceSourcesRepository,
    private readonly footprints: SummitFootprints,
    private readonly coverage: SummitCoverage,
    private readonly publishing: BalancePublishing,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Query(() => CarbonBalance, {
    nullable: true,
    description:
      'The last one that the summit’s organisers published, or the version that is asked for; null for none.',
  })
  async carbonBalance(
    @Ctx() ctx: RequestContext,
    @Args('slug', { type: () => String }) slug: string,
    @Args('version', { type: () => Int, nullable: true }) version: number | null | undefined,
  ): Promise<CarbonBalance | null> {
    const summit = await this.sources.findSummit(ctx, { slug });
    if (summit === undefined) return null;
    const row = await this.rows.findPublished(ctx, summit.id, version ?? null);
    return row === undefined
      ? null
      : toBalance(row, summit, await this.rows.listPublished(ctx, summit.id), ctx.languages);
  }

  @ResolveField(() => CarbonBalanceDesk)
  async carbonBalanceDesk(@Ctx() ctx: RequestContext, @Parent() { id, slug }: DraftSummit): Promise<CarbonBalanceDesk> {
    const estimate = await this.rows.findVersion(ctx, id, 'estimate');
    const recomputed = await this.rows.findVersion(ctx, id, 'recomputed');
    const last = recomputed ?? estimate;
    const url = `${this.config.publicUrl}/s/${slug}/carbon`;
    return {
      summitId: id,
      plans: (await this.rows.listPlans(ctx, id)).map(toPlan),
      versions: await this.rows.listVersions(ctx, id),
      estimate: estimate === undefined ? null : toComputed(estimate),
      recomputed: recomputed === undefined ? null : toComputed(recomputed),
      coverage: last === undefined ? null : toCoverage(await this.coverage.of(ctx, id, last.grams), ctx.languages),
      ...(await this.coverage.openOf(ctx, id, last?.grams ?? 0)),
      known: await this.sources.countPeople(ctx, id),
      measured: await this.sources.listStreaming(ctx, id),
      published: await this.rows.listPublished(ctx, id),
      isReleased: (await this.sources.findSummit(ctx, { id }))?.isReleased === true,
      door: { url, ...ticketPicture(url) },
    };
  }

  @Mutation(() => SaveCarbonPlanResult, {
    description: 'For the summit’s organisers; what cannot be computed is not kept.',
  })
  async saveCarbonPlan(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CarbonPlanInput }, parseWith(CarbonPlanSchema)) input: ParsedCarbonPlan,
  ): Promise<CarbonPlanSaved | CarbonPlanProblems | StaleCarbonPlan | NotAllowed | NotFound> {
    const refusal = refusalOf(ctx, 'savePlan', input.summitId);
    if (refusal !== undefined) return refusal;
    const saved = await this.footprints.savePlan(ctx, input);
    if (saved.outcome === 'wrong') return result(CarbonPlanProblems, { problems: saved.problems });
    if (saved.outcome === 'saved') return result(CarbonPlanSaved, { plan: toPlan(saved.plan) });
    if (saved.current === undefined) return notFound('There is no such plan.');
    const message = `The plan is at revision ${saved.current.revision} by now.`;
    return result(StaleCarbonPlan, { code: 'stale-revision', message, current: toPlan(saved.current) });
  }

  @Mutation(() => ComputeSummitFootprintResult, {
    description:
      'By the plan of the stage; RECOMPUTED also by what participants computed and streaming counted. The same again is no new version.',
  })
  async computeSummitFootprint(
    @Ctx() ctx: RequestContext,
    @SummitIdArgument() summitId: string,
    @Args('stage', { type: () => BalanceStageEnum }) stage: BalanceStage,
  ): Promise<SummitFootprintComputed | CarbonPlanProblems | NotAllowed | NotFound | Refused> {
    const refusal = refusalOf(ctx, 'computeBalance', summitId);
    if (refusal !== undefined) return refusal;
    const found = await this.footprints.compute(ctx, summitId, stage);
    if (found.outcome === 'wrong') return result(CarbonPlanProblems, { problems: found.problems });
    if (found.outcome === 'no-plan') return refused('wrong-state', 'Save a plan of this stage first.');
    return result(SummitFootprintComputed, { computed: toComputed(found.version) });
  }

  @Mutation(() => PublishCarbonBalanceResult, {
    description:
      'For everybody and for good. `computedVersion`: the recomputed one that you read. `reason`: of every one but the first, which it replaces.',
  })
  async publishCarbonBalance(
    @Ctx() ctx: RequestContext,
    @SummitIdArgument() summitId: string,
    @Args('computedVersion', { type: () => Int }) computedVersion: number,
    @Args('reason', { type: () => String, nullable: true }, parseWith(CorrectionReason)) reason: string | null,
  ): Promise<CarbonBalancePublished | NotAllowed | NotFound | Refused> {
    const refusal = refusalOf(ctx, 'publishBalance', summitId);
    if (refusal !== undefined) return refusal;
    const found = await this.publishing.publish(ctx, summitId, computedVersion, reason === '' ? null : reason);
    const summit = await this.sources.findSummit(ctx, { id: summitId });
    if (found.outcome === 'not-found' || summit === undefined) return notFound('There is no such summit.');
    if (found.outcome !== 'published') return refused(codeOf(found.outcome), MESSAGES[found.outcome]);
    const versions = await this.rows.listPublished(ctx, summitId);
    return result(CarbonBalancePublished, { balance: toBalance(found.row, summit, versions, ctx.languages) });
  }
}

function refusalOf(ctx: RequestContext, operation: CarbonBalanceOperation, summitId: string): NotAllowed | undefined {
  if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
  return mayKeepBalance(operation, ctx.viewer, summitId)
    ? undefined
    : notAllowed('Only organisers of this summit may do this.');
}

function codeOf(
  outcome: Exclude<Publication['outcome'], 'published' | 'not-found'>,
): 'wrong-state' | 'stale-revision' | 'reason-needed' | 'balance-unchanged' {
  switch (outcome) {
    case 'not-released':
    case 'not-recomputed':
      return 'wrong-state';
    case 'computed-anew':
      return 'stale-revision';
    case 'reason-needed':
      return 'reason-needed';
    case 'unchanged':
      return 'balance-unchanged';
  }
}
