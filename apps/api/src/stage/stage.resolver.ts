import { type RefusalCode, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import {
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  result,
} from '../graphql/index.js';
import type { SessionPart } from './session-part.js';
import { type StageOutcome, StageService } from './stage.service.js';
import { StageChanged, StageResult, toStageType } from './stage.type.js';

type StageAnswer = StageChanged | NotAllowed | NotFound | Refused;
const SessionArg = () => Args('sessionId', { type: () => ID }, parseWith(Uuid));
const PersonArg = () => Args('personId', { type: () => ID }, parseWith(Uuid));

/** Commands to a session's stage; the policy is asked in `StageService.order`. */
@Resolver()
export class StageResolver {
  constructor(private readonly stage: StageService) {}

  @Mutation(() => StageResult, { description: 'The moderator opens the stage.' })
  async startSession(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'startSession', sessionId, () => ({ kind: 'start' })));
  }

  @Mutation(() => StageResult)
  async endSession(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'endSession', sessionId, () => ({ kind: 'end' })));
  }

  @Mutation(() => StageResult, { description: 'A speaker asks to come up; a moderator comes up at once.' })
  async requestSeat(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'requestSeat', sessionId, (part) => ({ kind: 'request-seat', personId: own(part) })),
    );
  }

  @Mutation(() => StageResult)
  async leaveSeat(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'leaveSeat', sessionId, (part) => ({ kind: 'leave-seat', personId: own(part) })),
    );
  }

  @Mutation(() => StageResult)
  async admitToStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() personId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'admitToStage', sessionId, () => ({ kind: 'admit', personId })));
  }

  @Mutation(() => StageResult)
  async removeFromStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() personId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'removeFromStage', sessionId, () => ({ kind: 'remove', personId })));
  }

  @Mutation(() => StageResult)
  async muteOnStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() personId: string,
    @Args('isMuted', { type: () => Boolean }) isMuted: boolean,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'muteOnStage', sessionId, () => ({ kind: 'mute', personId, isMuted })));
  }
}

/** The policy lets nobody take a seat who doesn't appear in the session. */
function own({ appearance }: SessionPart): string {
  if (appearance === null) throw new Error('a seat was asked for by somebody who does not appear');
  return appearance.personId;
}

function answer(outcome: StageOutcome): StageAnswer {
  if (outcome.isDone) return result(StageChanged, { stage: toStageType(outcome.stage) });
  const message = MESSAGES[outcome.code] ?? 'The stage does not allow this now.';
  if (outcome.code === 'not-found') return notFound(message);
  if (outcome.code === 'not-allowed' || outcome.code === 'not-signed-in') return notAllowed(message, outcome.code);
  return refused(outcome.code, message);
}

const MESSAGES: Partial<Record<RefusalCode, string>> = {
  'not-found': 'There is no such session.',
  'not-signed-in': 'Sign in, or open your invitation, to come to the stage.',
  'not-allowed':
    'Only the moderator of this session and the organisers of the summit may do this; a seat is taken by whom it belongs to.',
  'session-not-published': 'This session is not published yet.',
  'session-cancelled': 'This session was cancelled.',
  'stage-not-live': 'This session has not begun.',
  'stage-ended': 'This session has ended.',
  'seat-unknown': 'This person has no seat in this session.',
  'not-waiting': 'This person has not asked to come up.',
};
