import type { RequestContext } from '@app/database';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, type NotAllowed, type NotFound, parseWith } from '../graphql/index.js';
import {
  type ParsedPerson,
  PersonInput,
  PersonSchema,
  type SavePersonOutcome,
  SavePersonResult,
} from '../people/index.js';
import { OwnProfile } from './own-profile.service.js';
import { Profile, ProfileResult } from './profile.type.js';
import {
  AvailabilitySchema,
  AvailabilitySpanInput,
  type ParsedAvailability,
  type ParsedTechnicalCheck,
  TechnicalCheckInput,
  TechnicalCheckSchema,
} from './profiles.inputs.js';

/** For whom an invitation signed in: their own part of a summit. */
@Resolver()
export class OwnProfileResolver {
  constructor(private readonly profiles: OwnProfile) {}

  @Query(() => Profile, {
    nullable: true,
    description: "Null unless the viewer is somebody of this summit's programme.",
  })
  profile(
    @Ctx() ctx: RequestContext,
    @Args('summitSlug', { type: () => String }) summitSlug: string,
  ): Promise<Profile | null> {
    return this.profiles.find(ctx, summitSlug);
  }

  @Mutation(() => SavePersonResult, {
    description: 'What is said of the viewer; public pages follow with the next release.',
  })
  saveProfile(
    @Ctx() ctx: RequestContext,
    @Args('summitSlug', { type: () => String }) summitSlug: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('input', { type: () => PersonInput }, parseWith(PersonSchema)) input: ParsedPerson,
  ): Promise<SavePersonOutcome> {
    return this.profiles.save(ctx, summitSlug, revision, input);
  }

  @Mutation(() => ProfileResult, { description: 'When the viewer can take part; an empty list is always.' })
  stateAvailability(
    @Ctx() ctx: RequestContext,
    @Args('summitSlug', { type: () => String }) summitSlug: string,
    @Args('spans', { type: () => [AvailabilitySpanInput] }, parseWith(AvailabilitySchema)) spans: ParsedAvailability,
  ): Promise<Profile | NotAllowed | NotFound> {
    return this.profiles.stateAvailability(ctx, summitSlug, spans);
  }

  @Mutation(() => ProfileResult, { description: "What the viewer's browser found of camera, microphone and network." })
  recordTechnicalCheck(
    @Ctx() ctx: RequestContext,
    @Args('summitSlug', { type: () => String }) summitSlug: string,
    @Args('input', { type: () => TechnicalCheckInput }, parseWith(TechnicalCheckSchema)) input: ParsedTechnicalCheck,
  ): Promise<Profile | NotAllowed | NotFound> {
    return this.profiles.keepCheck(ctx, summitSlug, input);
  }
}
