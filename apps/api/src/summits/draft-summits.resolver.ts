import type { RequestContext } from '@app/database';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx } from '../graphql/index.js';
import {
  DraftOrganisation,
  DraftSubForum,
  DraftSummit,
  SummitToDo,
  toDraftOrganisation,
  toDraftSubForum,
  toDraftSummit,
} from './draft-summit.type.js';
import { SummitsService } from './summits.service.js';

@Resolver(() => DraftSummit)
export class DraftSummitsResolver {
  private readonly subForumsOf = batched((ctx, summitIds: readonly string[]) =>
    this.summits.findSubForums(ctx, summitIds),
  );
  private readonly organisersOf = batched((ctx, summitIds: readonly string[]) =>
    this.summits.findOrganisers(ctx, summitIds),
  );
  private readonly toDoOf = batched((ctx, summitIds: readonly string[]) => this.summits.findToDo(ctx, summitIds));
  constructor(private readonly summits: SummitsService) {}

  @Query(() => [DraftSummit], { description: 'Summits the viewer organises; empty for everybody else.' })
  async organisedSummits(@Ctx() ctx: RequestContext): Promise<DraftSummit[]> {
    return (await this.summits.findOrganised(ctx)).map(toDraftSummit);
  }

  @Query(() => DraftSummit, { nullable: true, description: 'Null unless the viewer organises it.' })
  async draftSummit(
    @Ctx() ctx: RequestContext,
    @Args('slug', { type: () => String }) slug: string,
  ): Promise<DraftSummit | null> {
    const summit = await this.summits.findOrganisedBySlug(ctx, slug);
    return summit === null ? null : toDraftSummit(summit);
  }

  @ResolveField(() => [DraftSubForum])
  async subForums(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<DraftSubForum[]> {
    return (await this.subForumsOf(ctx, summit.id)).map(toDraftSubForum);
  }

  @ResolveField(() => [DraftOrganisation], { description: 'In the order they are named.' })
  async organisers(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<DraftOrganisation[]> {
    return (await this.organisersOf(ctx, summit.id)).map(toDraftOrganisation);
  }

  @ResolveField(() => SummitToDo)
  toDo(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<SummitToDo> {
    return this.toDoOf(ctx, summit.id);
  }
}
