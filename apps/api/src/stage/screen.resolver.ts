import type { RequestContext } from '@app/database';
import { Mutation, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { answer, own, ParticipantArg, SessionArg, type StageAnswer } from './stage.answers.js';
import { StageService } from './stage.service.js';
import { StageResult } from './stage.type.js';

/** Commands about who shares a screen; the policy is asked in `StageService.order`. */
@Resolver()
export class ScreenResolver {
  constructor(private readonly stage: StageService) {}

  @Mutation(() => StageResult, { description: 'In the place of whoever shares one now; then it may be sent.' })
  async shareScreen(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'shareScreen', sessionId, (part) => ({
        kind: 'share-screen',
        participantId: own(part),
      })),
    );
  }

  @Mutation(() => StageResult, { description: 'One’s own; somebody else’s goes on.' })
  async stopOwnScreen(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'stopOwnScreen', sessionId, (part) => ({
        kind: 'stop-screen',
        participantId: own(part),
      })),
    );
  }

  @Mutation(() => StageResult, { description: 'Of this participant; who shares one meanwhile goes on.' })
  async stopScreen(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @ParticipantArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'stopScreen', sessionId, () => ({ kind: 'stop-screen', participantId })));
  }
}
