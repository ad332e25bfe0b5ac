import type { RequestContext } from '@app/database';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { SummitCarbons } from './summit-carbon.service.js';
import { SummitCarbonRulesType } from './summit-carbon.type.js';

/** For organisers: whoever holds a `DraftSummit` organises it; also before it is released. */
@Resolver(() => DraftSummit)
export class DraftSummitCarbonResolver {
  constructor(private readonly summits: SummitCarbons) {}

  @ResolveField(() => SummitCarbonRulesType)
  carbonRules(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<SummitCarbonRulesType> {
    return this.summits.rulesOf(ctx, summit.id);
  }
}
