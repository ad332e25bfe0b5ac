import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { type ParsedSummit, SummitInput, SummitSchema } from '../summits/index.js';
import { CopySummitInput, CopySummitSchema, type ParsedSummitCopy } from './new-summits.inputs.js';
import {
  type CopySummitOutcome,
  CopySummitResult,
  type CreateSummitOutcome,
  CreateSummitResult,
} from './new-summits.results.js';
import { SummitFounding } from './summit-founding.service.js';

@Resolver()
export class NewSummitsResolver {
  constructor(private readonly founding: SummitFounding) {}

  @Mutation(() => CreateSummitResult, {
    description:
      'For whoever organises any summit, and for the founders that the installation names; the viewer organises the new one. Nobody else sees it until a release.',
  })
  createSummit(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => SummitInput }, parseWith(SummitSchema)) input: ParsedSummit,
  ): Promise<CreateSummitOutcome> {
    return this.founding.create(ctx, input);
  }

  @Mutation(() => CopySummitResult, {
    description:
      "A new summit with the frame and the sub-forums of one that the viewer organises; initiatives, outcomes and news stay the earlier one's.",
  })
  copySummit(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('input', { type: () => CopySummitInput }, parseWith(CopySummitSchema)) input: ParsedSummitCopy,
  ): Promise<CopySummitOutcome> {
    return this.founding.copy(ctx, summitId, input);
  }
}
