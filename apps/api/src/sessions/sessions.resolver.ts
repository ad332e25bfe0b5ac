import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { SessionDraftsService } from './session-drafts.service.js';
import { SessionReleasesService } from './session-releases.service.js';
import { type ParsedSession, SessionInput, SessionSchema } from './sessions.inputs.js';
import { type SaveSessionOutcome, SaveSessionResult } from './sessions.results.js';

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly drafts: SessionDraftsService,
    private readonly releases: SessionReleasesService,
  ) {}

  @Mutation(() => SaveSessionResult)
  createSession(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('input', { type: () => SessionInput }, parseWith(SessionSchema)) input: ParsedSession,
  ): Promise<SaveSessionOutcome> {
    return this.drafts.create(ctx, summitId, input);
  }

  @Mutation(() => SaveSessionResult, {
    description: 'A published session keeps its public face until it is published again.',
  })
  updateSession(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('input', { type: () => SessionInput }, parseWith(SessionSchema)) input: ParsedSession,
  ): Promise<SaveSessionOutcome> {
    return this.drafts.update(ctx, id, revision, input);
  }

  @Mutation(() => SaveSessionResult)
  publishSession(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<SaveSessionOutcome> {
    return this.releases.publish(ctx, id, revision);
  }

  @Mutation(() => SaveSessionResult, { description: 'For good: a cancelled session is not changed any more.' })
  cancelSession(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<SaveSessionOutcome> {
    return this.releases.cancel(ctx, id, revision);
  }
}
