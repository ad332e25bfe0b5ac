import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Ctx,
  decodeCursor,
  encodeCursor,
  type NotAllowed,
  type NotFound,
  pageSize,
  parseWith,
  result,
} from '../graphql/index.js';
import { DraftPerson, DraftPersonConnection, toDraftPerson } from './draft-person.type.js';
import { type ParsedPerson, PersonInput, PersonSchema } from './people.inputs.js';
import { PersonSaved, SavePersonResult } from './people.results.js';
import { PeopleService } from './people.service.js';

@Resolver(() => DraftPerson)
export class PeopleResolver {
  constructor(private readonly people: PeopleService) {}

  @Query(() => DraftPersonConnection, {
    description:
      'The directory, for organisers; empty for everybody else. `search` is looked for in the names of every script.',
  })
  async draftPeople(
    @Ctx() ctx: RequestContext,
    @Args('search', { type: () => String, nullable: true }) search: string | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<DraftPersonConnection> {
    const page = await this.people.search(
      ctx,
      search ?? '',
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

  @Mutation(() => SavePersonResult, { description: 'Without `id` somebody new.' })
  async savePerson(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID, nullable: true }) id: string | null | undefined,
    @Args('input', { type: () => PersonInput }, parseWith(PersonSchema)) input: ParsedPerson,
  ): Promise<PersonSaved | NotAllowed | NotFound> {
    const saved = await this.people.save(ctx, id ?? null, input);
    return 'code' in saved ? saved : result(PersonSaved, { person: toDraftPerson(saved, ctx.languages) });
  }
}
