import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Cookies, Ctx, parseWith, RequestCookies, StorableText } from '../graphql/index.js';
import { DataRequests } from './data-requests.service.js';
import {
  type ErasePersonalDataOutcome,
  ErasePersonalDataResult,
  PersonalDataOf,
  SessionWriter,
} from './data-requests.type.js';

const SearchText = StorableText.trim().max(200).nullish();

@Resolver()
export class DataRequestsResolver {
  constructor(private readonly requests: DataRequests) {}

  @Query(() => [SessionWriter], {
    description:
      'Who wrote in a session, by name, at most fifty; empty for everybody but the summit’s organisers. `search` is a piece of a name.',
  })
  sessionWriters(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
    @Args('sessionId', { type: () => ID }, parseWith(Uuid)) sessionId: string,
    @Args('search', { type: () => String, nullable: true }, parseWith(SearchText)) search: string | null | undefined,
  ): Promise<SessionWriter[]> {
    return this.requests.listWriters(ctx, summitId, sessionId, search ?? '');
  }

  @Mutation(() => ErasePersonalDataResult, {
    description:
      'Takes away all that there is of the viewer, in every summit, and signs them out; of a browser without an account what it wrote as a guest. For good.',
  })
  eraseOwnData(@Ctx() ctx: RequestContext, @RequestCookies() cookies: Cookies): Promise<ErasePersonalDataOutcome> {
    return this.requests.eraseOwn(ctx, cookies);
  }

  @Mutation(() => ErasePersonalDataResult, {
    description: 'Takes away what a summit has of somebody, at their wish; by its organisers. For good.',
  })
  erasePersonalData(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
    @Args('of', { type: () => PersonalDataOf }) of: PersonalDataOf,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<ErasePersonalDataOutcome> {
    return this.requests.eraseFor(ctx, summitId, of, id);
  }
}
