import type { RequestContext } from '@app/database';
import { allTranslations } from '@app/domain';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { DraftOrganisation, OrganisationsRepository } from '../summits/index.js';
import { mayUseDirectory } from './people.policy.js';

/** Offered at once; who looks for another one types more of its name. */
const MOST_FOUND = 20;

@Resolver()
export class OrganisationsResolver {
  constructor(private readonly organisations: OrganisationsRepository) {}

  @Query(() => [DraftOrganisation], {
    description: 'At most twenty whose name in any language contains `search`, for organisers; else none.',
  })
  async draftOrganisations(
    @Ctx() ctx: RequestContext,
    @Args('search', { type: () => String }) search: string,
  ): Promise<DraftOrganisation[]> {
    if (!mayUseDirectory('draftOrganisations', ctx.viewer)) return [];
    const found = await this.organisations.search(ctx, search.replaceAll('\0', '').trim(), MOST_FOUND);
    return found.map(({ id, name, country }) => ({ id, names: allTranslations(name), country }));
  }
}
