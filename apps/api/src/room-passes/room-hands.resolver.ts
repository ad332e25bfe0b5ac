import type { RequestContext } from '@app/database';
import type { StageCommand } from '@app/domain';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Cookies, Ctx, parseWith, RequestCookies } from '../graphql/index.js';
import {
  SessionArg,
  type StageAnswer,
  stageAnswer,
  type StageOperation,
  StageResult,
  StageService,
} from '../stage/index.js';
import { DisplayName } from './display-name.js';
import { participantIn } from './room-passes.service.js';

/** What everybody in a room may do about themselves at its stage, guests without an account among them. */
@Resolver()
export class RoomHandsResolver {
  constructor(private readonly stage: StageService) {}

  @Mutation(() => StageResult, { description: 'To be called on, or brought up. Guests give the name that is shown.' })
  async raiseHand(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @SessionArg() sessionId: string,
    @Args('displayName', { type: () => String, nullable: true }, parseWith(DisplayName)) displayName: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, cookies, 'raiseHand', sessionId, displayName, (participantId, name) => ({
      kind: 'raise-hand',
      participantId,
      guestName: name,
    }));
  }

  @Mutation(() => StageResult)
  async lowerOwnHand(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @SessionArg() sessionId: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, cookies, 'lowerOwnHand', sessionId, '', (participantId) => ({
      kind: 'lower-hand',
      participantId,
    }));
  }

  @Mutation(() => StageResult, { description: 'The request to switch the microphone on has been seen.' })
  async answerUnmute(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @SessionArg() sessionId: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, cookies, 'answerUnmute', sessionId, '', (participantId) => ({
      kind: 'answer-unmute',
      participantId,
    }));
  }

  @Mutation(() => StageResult, { description: 'A guest goes back to the audience.' })
  async leaveGuestSeat(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @SessionArg() sessionId: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, cookies, 'leaveGuestSeat', sessionId, '', (participantId) => ({
      kind: 'leave-seat',
      participantId,
    }));
  }

  private async order(
    ctx: RequestContext,
    cookies: Cookies,
    operation: StageOperation,
    sessionId: string,
    displayName: string,
    commandOf: (participantId: string, name: string) => StageCommand,
  ): Promise<StageAnswer> {
    const outcome = await this.stage.order(ctx, operation, sessionId, (part, cast) => {
      const { sub, name } = participantIn(ctx, cast, part, displayName, cookies);
      return commandOf(sub, name);
    });
    return stageAnswer(outcome);
  }
}
