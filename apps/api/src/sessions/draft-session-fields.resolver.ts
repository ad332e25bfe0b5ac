import type { RequestContext } from '@app/database';
import type { StageStatus } from '@app/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx, StageStatusEnum } from '../graphql/index.js';
import { DraftSession } from './draft-session.type.js';
import { SessionsRepository } from './sessions.repository.js';

/** What a draft shows of its stage, asked once for all sessions of a list. */
@Resolver(() => DraftSession)
export class DraftSessionFieldsResolver {
  private readonly stageStatusOf = batched(async (ctx, sessionIds: readonly string[]) => {
    const statuses = await this.sessions.findStageStatuses(ctx, sessionIds);
    return sessionIds.map((sessionId) => statuses.get(sessionId) ?? null);
  });
  constructor(private readonly sessions: SessionsRepository) {}

  @ResolveField(() => StageStatusEnum, { nullable: true, description: 'Null until somebody opened the stage.' })
  stageStatus(@Ctx() ctx: RequestContext, @Parent() { id }: DraftSession): Promise<StageStatus | null> {
    return this.stageStatusOf(ctx, id);
  }
}
