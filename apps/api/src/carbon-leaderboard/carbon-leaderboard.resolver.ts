import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, parseWith } from '../graphql/index.js';
import { CarbonBoards } from './carbon-boards.service.js';
import { CarbonLeaderboardType, CarbonStanding, CarbonStandingConnection } from './carbon-leaderboard.types.js';

const PAGE = 50;

/** Public, as the summits are. */
@Resolver(() => CarbonLeaderboardType)
export class CarbonLeaderboardResolver {
  constructor(private readonly boards: CarbonBoards) {}

  @Query(() => CarbonLeaderboardType, {
    nullable: true,
    description: 'Of a summit, or of all. Null for a summit that is unknown or was never released.',
  })
  carbonLeaderboard(
    @Ctx() ctx: RequestContext,
    @Args('summit', { type: () => String, nullable: true, description: 'Its slug.' }) summit: string | null | undefined,
  ): Promise<CarbonLeaderboardType | null> {
    return this.boards.find(ctx, summit ?? null);
  }

  @ResolveField(() => CarbonStandingConnection, { description: 'The list, the most first.' })
  standings(
    @Ctx() ctx: RequestContext,
    @Parent() board: CarbonLeaderboardType,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<Connection<CarbonStanding>> {
    return this.boards.list(ctx, board.summitId, first, after ?? null);
  }

  @ResolveField(() => CarbonStanding, { nullable: true, description: 'Null for who is not on this list.' })
  standing(
    @Ctx() ctx: RequestContext,
    @Parent() board: CarbonLeaderboardType,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<CarbonStanding | null> {
    return this.boards.standing(ctx, board.summitId, id);
  }
}
