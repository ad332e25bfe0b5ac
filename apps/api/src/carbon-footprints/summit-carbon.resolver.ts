import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Cookies,
  Ctx,
  type NotAllowed,
  notAllowed,
  type NotFound,
  notFound,
  parseWith,
  RequestCookies,
  result,
} from '../graphql/index.js';
import { ownParticipantIds } from '../media-usage/index.js';
import { mayRuleFootprints } from './carbon-footprints.policy.js';
import { FootprintToken } from './footprint.inputs.js';
import { SummitCarbons } from './summit-carbon.service.js';
import {
  CarbonPrefill,
  type ParsedSummitCarbonRules,
  SaveSummitCarbonRulesResult,
  StaleSummitCarbonRules,
  SummitCarbon,
  SummitCarbonRulesInput,
  SummitCarbonRulesSaved,
  SummitCarbonRulesSchema,
} from './summit-carbon.type.js';

/** What there is of carbon at summits: public, but for what is known of the reader. */
@Resolver(() => SummitCarbon)
export class SummitCarbonResolver {
  constructor(private readonly summits: SummitCarbons) {}

  @Query(() => [SummitCarbon], {
    description: 'Released summits whose participants compute their footprints here, newest first; at most 50.',
  })
  carbonScenes(@Ctx() ctx: RequestContext): Promise<SummitCarbon[]> {
    return this.summits.listScenes(ctx);
  }

  @Query(() => SummitCarbon, {
    nullable: true,
    description: 'Also where it is not offered; null for a summit that is unknown or was never released.',
  })
  async summitCarbon(
    @Ctx() ctx: RequestContext,
    @Args('slug', { type: () => String }) slug: string,
  ): Promise<SummitCarbon | null> {
    return (await this.summits.find(ctx, slug)) ?? null;
  }

  @ResolveField(() => CarbonPrefill)
  prefill(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Parent() { summit }: SummitCarbon,
    @Args('ticket', { type: () => String, nullable: true }, parseWith(FootprintToken.nullish()))
    ticket: string | null | undefined,
  ): Promise<CarbonPrefill> {
    return this.summits.prefill(ctx, summit, ticket ?? null, ownParticipantIds(ctx.viewer, cookies));
  }

  @Mutation(() => SaveSummitCarbonRulesResult, {
    description: 'For the summit’s organisers. Holds for what is computed from now on; kept footprints keep theirs.',
  })
  async saveSummitCarbonRules(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
    @Args('input', { type: () => SummitCarbonRulesInput }, parseWith(SummitCarbonRulesSchema))
    input: ParsedSummitCarbonRules,
  ): Promise<SummitCarbonRulesSaved | StaleSummitCarbonRules | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    if (!mayRuleFootprints(ctx.viewer, summitId)) return notAllowed('Only organisers of this summit decide this.');
    const saved = await this.summits.save(ctx, summitId, input);
    if (saved === undefined) return notFound('There is no such summit.');
    const { isSaved, rules } = saved;
    return isSaved
      ? result(SummitCarbonRulesSaved, { summitId, rules })
      : result(StaleSummitCarbonRules, {
          code: 'stale-revision',
          message: 'Somebody changed it since you read it.',
          current: rules,
        });
  }
}
