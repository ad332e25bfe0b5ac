import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { toLeaderboardName } from '@app/domain';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { CarbonLeaderboardType } from '../carbon-leaderboard/index.js';
import { Ctx, type NotAllowed, type NotFound, parseWith, type Refused, StorableText } from '../graphql/index.js';
import { CarbonRanks } from './carbon-ranks.service.js';
import { CarbonNameRemoved, CarbonRank, CarbonRankResult, RemoveCarbonNameResult } from './carbon-ranks.types.js';

const OrderToken = () => Args('orderToken', { type: () => String }, parseWith(z.string().max(200)));
const Name = StorableText.transform((text, check) => {
  const name = toLeaderboardName(text);
  if (name !== undefined) return name;
  check.addIssue({ code: 'custom', params: { code: 'bad-name' }, message: 'is no name that can stand on a list' });
  return z.NEVER;
}).nullish();

@Resolver(() => CarbonLeaderboardType)
export class CarbonRanksResolver {
  constructor(private readonly ranks: CarbonRanks) {}

  @Query(() => CarbonRank, {
    nullable: true,
    description: 'Of who has the address of an order. Null before its grams are retired and confirmed.',
  })
  carbonRank(@Ctx() ctx: RequestContext, @OrderToken() orderToken: string): Promise<CarbonRank | null> {
    return this.ranks.own(ctx, orderToken);
  }

  @Mutation(() => CarbonRankResult, { description: 'Chooses, changes or (null) takes off one’s name on the list.' })
  nameOnCarbonLeaderboard(
    @Ctx() ctx: RequestContext,
    @OrderToken() orderToken: string,
    @Args('name', { type: () => String, nullable: true }, parseWith(Name)) name: string | null | undefined,
  ): Promise<CarbonRank | NotFound | Refused> {
    return this.ranks.rename(ctx, orderToken, name ?? null);
  }

  @Mutation(() => RemoveCarbonNameResult, {
    description: 'By a steward, of a standing; its owner cannot put another there.',
  })
  removeCarbonName(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<CarbonNameRemoved | NotAllowed | NotFound> {
    return this.ranks.removeName(ctx, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer is a steward.' })
  mayRemoveNames(@Ctx() ctx: RequestContext): boolean {
    return this.ranks.mayRemoveNames(ctx);
  }
}
