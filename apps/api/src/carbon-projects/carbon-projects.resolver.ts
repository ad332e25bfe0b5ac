import type { RequestContext } from '@app/database';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Uuid } from '@app/contracts';
import { Ctx, parseWith } from '../graphql/index.js';
import { CarbonOfferType, CarbonProject, toCarbonOffer, toCarbonProject } from './carbon-project.type.js';
import { CarbonProjects } from './carbon-projects.service.js';

/** What anybody may read of projects. */
@Resolver()
export class CarbonProjectsResolver {
  constructor(private readonly projects: CarbonProjects) {}

  @Query(() => [CarbonProject], { description: 'The published ones, the newest first.' })
  async carbonProjects(@Ctx() ctx: RequestContext): Promise<CarbonProject[]> {
    return (await this.projects.list(ctx)).map((project) => toCarbonProject(project, ctx));
  }

  @Query(() => CarbonProject, { nullable: true, description: 'Also one that was withdrawn: certificates may name it.' })
  async carbonProject(@Ctx() ctx: RequestContext, @Args('slug') slug: string): Promise<CarbonProject | null> {
    const project = await this.projects.find(ctx, slug);
    return project === undefined ? null : toCarbonProject(project, ctx);
  }

  @Query(() => [CarbonOfferType], { description: 'Everything on sale, sold out or not.' })
  async carbonOffers(@Ctx() ctx: RequestContext): Promise<CarbonOfferType[]> {
    return (await this.projects.offers(ctx)).map((offer) => toCarbonOffer(offer, ctx));
  }

  @Query(() => CarbonOfferType, { nullable: true, description: 'Null for one that is not on sale.' })
  async carbonOffer(
    @Ctx() ctx: RequestContext,
    @Args('batchId', { type: () => ID }, parseWith(Uuid)) batchId: string,
  ): Promise<CarbonOfferType | null> {
    const offer = await this.projects.offer(ctx, batchId);
    return offer?.isOnSale === true ? toCarbonOffer(offer, ctx) : null;
  }
}
