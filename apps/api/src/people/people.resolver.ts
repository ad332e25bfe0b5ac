import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx, decodeCursor, encodeCursor, pageSize, parseWith } from '../graphql/index.js';
import { organises } from '../summits/index.js';
import { DraftPerson, DraftPersonConnection, toDraftPerson } from './draft-person.type.js';
import { type ParsedPerson, PersonInput, PersonSchema } from './people.inputs.js';
import { mayChangePerson, type PersonTies } from './people.policy.js';
import { PeopleRepository } from './people.repository.js';
import { type SavePersonOutcome, SavePersonResult } from './people.results.js';
import { PeopleService } from './people.service.js';

@Resolver(() => DraftPerson)
export class PeopleResolver {
  private readonly tiesOf = batched(async (ctx, ids: readonly string[]) => {
    const ties = new Map((await this.rows.findTies(ctx, ids)).map((row) => [row.personId, row]));
    return ids.map((id): PersonTies => ties.get(id) ?? { createdBy: null, summitIds: [] });
  });

  constructor(
    private readonly people: PeopleService,
    private readonly rows: PeopleRepository,
  ) {}

  @Query(() => DraftPersonConnection, {
    description:
      'The directory, for organisers; empty for everybody else. `search` is looked for in the names of every script; with `summitId` only people of that summit come.',
  })
  async draftPeople(
    @Ctx() ctx: RequestContext,
    @Args('search', { type: () => String, nullable: true }) search: string | null | undefined,
    @Args('summitId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish()))
    summitId: string | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<DraftPersonConnection> {
    const page = await this.people.search(
      ctx,
      { text: search ?? '', summitId: summitId ?? null },
      pageSize(first ?? 50),
      after == null ? null : decodeCursor(after),
    );
    const last = page.people.at(-1);
    return {
      nodes: page.people.map((person) => toDraftPerson(person, ctx.languages)),
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: last === undefined ? null : encodeCursor(last.slug) },
      totalCount: page.totalCount,
    };
  }

  @Query(() => DraftPerson, { nullable: true, description: 'For organisers; null for everybody else.' })
  async draftPerson(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DraftPerson | null> {
    const person = await this.people.find(ctx, id);
    return person === null ? null : toDraftPerson(person, ctx.languages);
  }

  @ResolveField(() => [ID], {
    description: 'Summits of the viewer in whose draft the person appears, or belongs to a delegation.',
  })
  async summitIds(@Ctx() ctx: RequestContext, @Parent() { id }: DraftPerson): Promise<string[]> {
    return (await this.tiesOf(ctx, id)).summitIds.filter((summitId) => organises(ctx.viewer, summitId));
  }

  @ResolveField(() => Boolean, {
    description: "Whether the viewer may change the person: one of the viewer's summits, or added by the viewer.",
  })
  async mayEdit(@Ctx() ctx: RequestContext, @Parent() { id }: DraftPerson): Promise<boolean> {
    return mayChangePerson(ctx.viewer, await this.tiesOf(ctx, id));
  }

  @Mutation(() => SavePersonResult, {
    description: 'Without `id` somebody new; else what the directory says of that person, at the `revision` you read.',
  })
  savePerson(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID, nullable: true }) id: string | null | undefined,
    @Args('revision', { type: () => Int, nullable: true }) revision: number | null | undefined,
    @Args('input', { type: () => PersonInput }, parseWith(PersonSchema)) input: ParsedPerson,
  ): Promise<SavePersonOutcome> {
    return id == null ? this.people.add(ctx, input) : this.people.change(ctx, id, revision ?? null, input);
  }
}
