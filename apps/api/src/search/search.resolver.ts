import type { RequestContext } from '@app/database';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { SearchService } from './search.service.js';
import { SearchHitConnection } from './search.type.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Query(() => SearchHitConnection, {
    description:
      'Sessions and people of released programmes, and what summits released beside them, that hold all these words, in any language, best first. Case, accents and a slip of the finger do not matter. At most 50 at once.',
  })
  search(
    @Ctx() ctx: RequestContext,
    @Args('query', { type: () => String }) query: string,
    @Args('summitSlug', { type: () => String, nullable: true }) summitSlug: string | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<SearchHitConnection> {
    return this.searches.search(ctx, query, summitSlug ?? null, first ?? 20, after ?? null);
  }
}
