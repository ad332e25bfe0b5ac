import type { RefusalCode, SessionId, StageState } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { decide, endStage, newStage, reseat, type Stage, type StageCommand } from '@app/domain';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { MediaRooms } from './media-rooms.service.js';
import { type SessionCast, stageCast } from './session-cast.js';
import { SessionCastRepository } from './session-cast.repository.js';
import { partIn, type SessionPart } from './session-part.js';
import { mayOnStage, type StageOperation } from './stage.policy.js';
import { stageFrom, stateOf } from './stage-state.js';
import { StagesRepository } from './stages.repository.js';

export type StageOutcome = { isDone: true; stage: StageState } | { isDone: false; code: RefusalCode };
/** What an order asks of the stage, from who gives it; a refusal where that depends on more than the stage. */
type CommandOf = (
  part: SessionPart,
  cast: SessionCast,
  ctx: RequestContext,
) => StageCommand | RefusalCode | Promise<StageCommand | RefusalCode>;

/**
 * The decisions about a session's stage: one transaction each, under a lock on the stage, that keeps the whole new state
 * and announces it. Streaming is told after commit and is not waited for: a decision stands while media is down.
 */
@Injectable()
export class StageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly stages: StagesRepository,
    private readonly rooms: MediaRooms,
  ) {}

  /** As it is now, whoever asks; `undefined` when nobody opened one. */
  find(ctx: RequestContext, sessionId: SessionId): Promise<StageState | undefined> {
    return this.stages.find(ctx, sessionId);
  }

  /** Refuses with `not-found`, `not-allowed`, `session-not-published`, `session-cancelled` and the codes of the stage's own rules. */
  async order(
    ctx: RequestContext,
    operation: StageOperation,
    sessionId: SessionId,
    commandOf: CommandOf,
    boothLanguage?: string,
  ): Promise<StageOutcome> {
    const outcome = await this.unitOfWork.run(ctx, async (inside): Promise<StageOutcome> => {
      const cast = await this.casts.find(inside, sessionId);
      if (cast === undefined) return { isDone: false, code: 'not-found' };
      const part = partIn(cast, ctx.viewer);
      if (!mayOnStage(operation, part, boothLanguage))
        return { isDone: false, code: ctx.viewer === null ? 'not-signed-in' : 'not-allowed' };
      if (cast.status === 'draft') return { isDone: false, code: 'session-not-published' };
      if (cast.status === 'cancelled') return { isDone: false, code: 'session-cancelled' };
      const command = await commandOf(part, cast, inside);
      if (typeof command === 'string') return { isDone: false, code: command };
      return this.change(inside, cast, (stage) => {
        const decision = decide(stage, command, inside.clock.now());
        return decision.ok ? decision.stage : decision.code;
      });
    });
    if (outcome.isDone) void this.rooms.follow(outcome.stage);
    return outcome;
  }

  /** Brings the stages of these sessions, where there are any, to what the programme says now: its people, or that it is cancelled. */
  async followProgramme(ctx: RequestContext, sessionIds: readonly SessionId[]): Promise<void> {
    for (const sessionId of await this.stages.listOpened(ctx, sessionIds)) {
      const followed = await this.unitOfWork.run(ctx, async (inside) => {
        const cast = (await this.stages.lock(inside, sessionId)) && (await this.casts.find(inside, sessionId));
        if (cast === undefined) return undefined;
        const isCancelled = cast.status === 'cancelled';
        const outcome = await this.change(inside, cast, (stage) => {
          if (isCancelled) return endStage(stage, inside.clock.now());
          // The session was called off before it began, and takes place after all.
          return stage.status === 'ended' && stage.startedAt === null ? newStage(stageCast(cast)) : stage;
        });
        return outcome.isDone ? { stage: outcome.stage, isCancelled } : undefined;
      });
      if (followed !== undefined) await this.rooms.follow(followed.stage, followed.isCancelled);
    }
  }

  /** For a demo: a rehearsal that is on now. Live afterwards, whatever it was; one that is live already goes on as it is. The session must be published. */
  async openRehearsal(ctx: RequestContext, sessionId: SessionId): Promise<void> {
    const outcome = await this.unitOfWork.run(ctx, async (inside): Promise<StageOutcome> => {
      const cast = await this.casts.find(inside, sessionId);
      if (cast?.status !== 'published') return { isDone: false, code: 'session-not-published' };
      return this.change(inside, cast, (stage) => {
        const decision = decide(
          stage.status === 'ended' ? newStage(stageCast(cast)) : stage,
          { kind: 'start' },
          inside.clock.now(),
        );
        return decision.ok ? decision.stage : decision.code;
      });
    });
    if (!outcome.isDone) throw new Error(`the rehearsal could not be opened: ${outcome.code}`);
    // Not waited for: streaming may start after this.
    void this.rooms.follow(outcome.stage);
  }

  /** Opens the stage when there is none, changes it, and announces it when that made a difference. */
  private async change(
    ctx: RequestContext,
    cast: SessionCast,
    next: (stage: Stage) => Stage | RefusalCode,
  ): Promise<StageOutcome> {
    const before = (await this.stages.lock(ctx, cast.sessionId)) ?? (await this.open(ctx, cast));
    const changed = next(reseat(stageFrom(before), stageCast(cast), ctx.clock.now()));
    if (typeof changed === 'string') return { isDone: false, code: changed };
    if (isDeepStrictEqual(stateOf(changed, cast, before.version, before), before))
      return { isDone: true, stage: before };
    const stage = stateOf(changed, cast, before.version + 1, before);
    await this.stages.save(ctx, stage);
    await appendFacts(ctx, [
      { kind: 'StageChanged', aggregate: cast.sessionId, payload: { summitSlug: cast.summitSlug, stage } },
    ]);
    return { isDone: true, stage };
  }

  private async open(ctx: RequestContext, cast: SessionCast): Promise<StageState> {
    await this.stages.create(ctx, stateOf(newStage(stageCast(cast)), cast, 0));
    const opened = await this.stages.lock(ctx, cast.sessionId);
    if (opened === undefined) throw new Error('a stage vanished while it was opened');
    return opened;
  }
}
