import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { SessionDraftsService } from './session-drafts.service.js';
import { SessionReleasesService } from './session-releases.service.js';
import {
  type ParsedSession,
  type ParsedSlot,
  SessionInput,
  SessionSchema,
  SlotInput,
  SlotSchema,
} from './sessions.inputs.js';
import {
  type DeleteSessionOutcome,
  DeleteSessionResult,
  type SaveSessionOutcome,
  SaveSessionResult,
} from './sessions.results.js';

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

  @Mutation(() => SaveSessionResult, {
    description:
      'Without a slot the session becomes unscheduled. A published one keeps its public face until a release.',
  })
  moveSession(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('slot', { type: () => SlotInput, nullable: true }, parseWith(SlotSchema)) slot: ParsedSlot,
  ): Promise<SaveSessionOutcome> {
    return this.drafts.move(ctx, id, revision, slot);
  }

  @Mutation(() => DeleteSessionResult, {
    description: 'Only of a session that was never public; the others refuse with `session-published`.',
  })
  deleteSession(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<DeleteSessionOutcome> {
    return this.drafts.delete(ctx, id, revision);
  }

  @Mutation(() => SaveSessionResult, { description: "This session alone, now; an unscheduled one can't be published." })
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
