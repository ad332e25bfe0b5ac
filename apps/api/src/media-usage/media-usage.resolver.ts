import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Cookies, Ctx, pageSize, parseWith, RequestCookies } from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { MediaUsageRepository } from './media-usage.repository.js';
import {
  OwnMediaUsage,
  ParticipantMediaUsage,
  SessionMediaUsage,
  toOwnMediaUsage,
  toParticipantMediaUsage,
  toSessionMediaUsage,
} from './media-usage.type.js';
import { ownParticipantIds } from './own-participants.js';

/** What live rooms took, for their organisers: whoever holds a `DraftSummit` organises it. And for everybody, their own. */
@Resolver(() => DraftSummit)
export class MediaUsageResolver {
  constructor(private readonly usages: MediaUsageRepository) {}

  @ResolveField(() => [SessionMediaUsage], {
    description: 'Sessions whose live room somebody was in, by their planned start.',
  })
  async mediaUsage(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<SessionMediaUsage[]> {
    return (await this.usages.listSessions(ctx, summit.id)).map(toSessionMediaUsage);
  }

  @ResolveField(() => [ParticipantMediaUsage], {
    description:
      'Everybody without a name together, then people of the programme and registered people, who received most first.',
  })
  async mediaUsageBy(
    @Ctx() ctx: RequestContext,
    @Parent() summit: DraftSummit,
    @Args('sessionId', { type: () => ID }, parseWith(Uuid)) sessionId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100 }) first: number | null,
  ): Promise<ParticipantMediaUsage[]> {
    const rows = await this.usages.listPeople(ctx, summit.id, sessionId, pageSize(first ?? 100));
    return rows.map(toParticipantMediaUsage);
  }

  @Query(() => [OwnMediaUsage], {
    description: 'What the reader used of live rooms, newest session first; a guest is known by their browser.',
  })
  async ownMediaUsage(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
  ): Promise<OwnMediaUsage[]> {
    const { viewer, languages } = ctx;
    const rows = await this.usages.listOwn(ctx, ownParticipantIds(viewer, cookies), pageSize(first ?? 50));
    return rows.map((row) => toOwnMediaUsage(row, languages));
  }
}
