import type { RequestContext } from '@app/database';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { DraftedInitiative, DraftingSummit, DraftWaiting, toDraftingSummit } from './initiative-draft.type.js';
import { InitiativeTalkRepository } from './initiative-talk.repository.js';
import { InitiativesRepository } from './initiatives.repository.js';

/** What stands around a draft, for who takes part in it: nobody else holds one. */
@Resolver(() => DraftedInitiative)
export class DraftedInitiativeResolver {
  constructor(
    private readonly initiatives: InitiativesRepository,
    private readonly talk: InitiativeTalkRepository,
  ) {}

  @ResolveField(() => DraftingSummit)
  async summit(@Ctx() ctx: RequestContext, @Parent() { summitId }: DraftedInitiative): Promise<DraftingSummit> {
    return toDraftingSummit(await this.initiatives.summitOf(ctx, summitId));
  }

  @ResolveField(() => DraftWaiting)
  waiting(@Ctx() ctx: RequestContext, @Parent() { id }: DraftedInitiative): Promise<DraftWaiting> {
    return this.talk.waitingOf(ctx, id);
  }
}
