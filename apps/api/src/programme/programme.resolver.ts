import type { RequestContext } from '@app/database';
import { Args, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { BadInput, type Connection, Ctx, pageOf, result } from '../graphql/index.js';
import { ProgrammeChanges } from './programme-changes.js';
import {
  Person,
  PersonConnection,
  ProgrammeChange,
  Session,
  SessionConnection,
  Summit,
  SummitConnection,
} from './programme.types.js';
import { PublicProgrammes } from './public-programmes.js';

const bySlug = ({ slug }: { slug: string }): string => slug;

@Resolver(() => Summit)
export class ProgrammeResolver {
  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly changes: ProgrammeChanges,
  ) {}

  @Query(() => SummitConnection, { description: 'Released summits, newest first.' })
  summits(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<Connection<Summit>> {
    return this.programmes.listSummits(ctx, first ?? 20, after ?? null);
  }

  @Query(() => Summit, { nullable: true })
  async summit(@Ctx() ctx: RequestContext, @Args('slug') slug: string): Promise<Summit | null> {
    return (await this.programmes.findSummit(ctx, slug)) ?? null;
  }

  @ResolveField(() => String, {
    description: 'Opaque; another one whenever anything public about the summit is. See `ProgrammeChange.state`.',
  })
  state(@Parent() summit: Summit): string {
    return this.programmes.stateOf(summit.id);
  }

  @ResolveField(() => SessionConnection)
  sessions(
    @Parent() summit: Summit,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Connection<Session> {
    return pageOf(summit.agenda, bySlug, first ?? 50, after);
  }

  @ResolveField(() => Session, { nullable: true })
  session(@Parent() summit: Summit, @Args('slug') slug: string): Session | null {
    return summit.agenda.find((session) => session.slug === slug) ?? null;
  }

  @ResolveField(() => PersonConnection)
  people(
    @Parent() summit: Summit,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Connection<Person> {
    return pageOf(summit.everybody, bySlug, first ?? 50, after);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() summit: Summit, @Args('slug') slug: string): Person | null {
    return summit.everybody.find((person) => person.slug === slug) ?? null;
  }

  @Subscription(() => ProgrammeChange, {
    description:
      "Where this summit's published programme stands, then each new version of it and each stage that opened or ended.",
  })
  async programmeChanged(
    @Ctx() ctx: RequestContext,
    @Args('summitSlug') summitSlug: string,
  ): Promise<AsyncIterable<{ programmeChanged: ProgrammeChange }>> {
    // Listening begins before the state is read: what happens in between comes as a change.
    const changes = this.changes.of(summitSlug);
    const current = await this.programmes.findState(ctx, summitSlug);
    if (current === undefined) {
      await changes.return();
      throw new BadInput([{ path: 'summitSlug', code: 'unknown-summit', message: 'There is no such summit.' }]);
    }
    changes.push({ programmeChanged: result(ProgrammeChange, { summitSlug, ...current, sessionIds: [] }) });
    return changes;
  }
}
