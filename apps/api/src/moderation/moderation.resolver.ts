import { type ModerationSettings, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import { ModerationRules } from './moderation-settings.service.js';
import { ModerationSettingsInput, ModerationSettingsSchema } from './moderation.inputs.js';
import {
  SessionModerationType,
  type SetSessionModerationOutcome,
  SetSessionModerationResult,
  type SetSummitModerationOutcome,
  SetSummitModerationResult,
  SummitModerationType,
} from './moderation.type.js';

@Resolver()
export class ModerationResolver {
  constructor(private readonly rules: ModerationRules) {}

  @Query(() => SummitModerationType, {
    nullable: true,
    description: 'Null for everybody but the organisers of the summit.',
  })
  summitModeration(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
  ): Promise<SummitModerationType | null> {
    return this.rules.ofSummit(ctx, summitId);
  }

  @Query(() => SessionModerationType, {
    nullable: true,
    description: 'Null for everybody but who presides over the session and the organisers of the summit.',
  })
  sessionModeration(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
  ): Promise<SessionModerationType | null> {
    return this.rules.ofSession(ctx, sessionId);
  }

  @Mutation(() => SetSummitModerationResult, { description: 'Holds from now on, in all sessions without their own.' })
  setSummitModeration(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
    @Args('settings', { type: () => ModerationSettingsInput }, parseWith(ModerationSettingsSchema))
    settings: ModerationSettings,
  ): Promise<SetSummitModerationOutcome> {
    return this.rules.setOfSummit(ctx, summitId, settings);
  }

  @Mutation(() => SetSessionModerationResult, { description: 'Null: what the summit has set holds again.' })
  setSessionModeration(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args(
      'settings',
      { type: () => ModerationSettingsInput, nullable: true },
      parseWith(ModerationSettingsSchema.nullish()),
    )
    settings: ModerationSettings | null | undefined,
  ): Promise<SetSessionModerationOutcome> {
    return this.rules.setOfSession(ctx, sessionId, settings ?? null);
  }
}
