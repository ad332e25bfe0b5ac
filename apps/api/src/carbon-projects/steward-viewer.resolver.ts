import type { RequestContext } from '@app/database';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { ViewerType } from '../identity/index.js';
import { Stewards } from './stewards.js';

/** Whether who asks has a desk to go to. */
@Resolver(() => ViewerType)
export class StewardViewerResolver {
  constructor(private readonly stewards: Stewards) {}

  @ResolveField(() => Boolean, {
    description: 'Runs reduction projects, batches of credits and retirements on this installation. Of who asks.',
  })
  isCarbonSteward(@Ctx() ctx: RequestContext): boolean {
    return this.stewards.include(ctx.viewer);
  }
}
