import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { allTranslations } from '@app/domain';
import { Args, Field, Float, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, pageSize, parseWith, Translation } from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { AttendanceRepository } from './attendance.repository.js';

@ObjectType({
  description:
    'How one session was watched while it was on. People who appear in it are no viewers; a guest is one per browser.',
})
export class SessionAttendance {
  @Field(() => ID)
  sessionId: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => Date, { nullable: true })
  startsAt: Date | null;
  @Field(() => Int)
  viewers: number;
  @Field(() => Int, { description: 'Of the viewers, those who registered for the summit and were signed in.' })
  registered: number;
  @Field(() => Int, { description: 'Most at one time.' })
  peak: number;
  @Field(() => Float)
  meanMinutes: number;
  @Field(() => Float)
  medianMinutes: number;
}

@ObjectType({ description: 'Somebody who registered, and how long they watched.' })
export class WatchedSession {
  @Field(() => ID)
  registrationId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => Float)
  minutes: number;
}

/** Who watched; whoever holds a `DraftSummit` organises it. */
@Resolver(() => DraftSummit)
export class AttendanceResolver {
  constructor(private readonly rows: AttendanceRepository) {}

  @ResolveField(() => [SessionAttendance], { description: 'Sessions that somebody watched, by their planned start.' })
  async attendance(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<SessionAttendance[]> {
    const rows = await this.rows.listSessions(ctx, summit.id);
    return rows.map(({ title, ...row }) => ({ ...row, titles: allTranslations(title) }));
  }

  @ResolveField(() => [WatchedSession], { description: 'Registered people in one session, longest first.' })
  watchedBy(
    @Ctx() ctx: RequestContext,
    @Parent() summit: DraftSummit,
    @Args('sessionId', { type: () => ID }, parseWith(Uuid)) sessionId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100 }) first: number | null,
  ): Promise<WatchedSession[]> {
    return this.rows.listWatched(ctx, summit.id, sessionId, pageSize(first ?? 100));
  }
}
