import type { SessionId, StageState } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { CloseReason, MediaControlClient } from '@app/grpc';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/**
 * Tells streaming what was decided: a stage that waits or is live has a room with its seats and booths, one that ended has none. Never fails: streaming may
 * be down while people go on deciding, and the reconciler repeats what did not get through.
 */
@Injectable()
export class MediaRooms implements BeforeApplicationShutdown {
  /** The last order per session: the next one waits for it, so that a room is never closed and then opened by orders that overtook each other. */
  private readonly orders = new Map<SessionId, Promise<void>>();

  constructor(
    private readonly mediaControl: MediaControlClient,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when streaming has it, or it was given up. */
  async follow(stage: StageState, isCancelled = false): Promise<void> {
    await this.inTurn(stage.sessionId, () =>
      stage.status === 'ended' ? this.close(stage.sessionId, isCancelled) : this.put(stage),
    );
  }

  async put(stage: StageState): Promise<void> {
    const nowMs = this.clock.now().getTime();
    const msUntil = (instant: string | null): string =>
      String(Math.max(0, instant === null ? 0 : Date.parse(instant) - nowMs));
    await this.mediaControl.putRoom({
      roomId: stage.sessionId,
      stageVersion: String(stage.version),
      places: stage.seats
        .filter(({ state }) => state === 'on-stage' || state === 'waiting')
        .map(({ participantId, isMutedByModerator, state }) => ({
          participantId,
          isMutedByModerator,
          isOnStage: state === 'on-stage',
          sharesScreen: participantId === stage.screenId,
        })),
      isLive: stage.status === 'live',
      onAirInMs: msUntil(stage.startedAt),
      booths: stage.booths.map(({ language, members, activeId, handOver }) => ({
        language,
        memberIds: members.map(({ participantId }) => participantId),
        activeId: activeId ?? '',
        nextId: handOver?.participantId ?? '',
        nextInMs: msUntil(handOver?.at ?? null),
      })),
    });
  }

  async close(sessionId: SessionId, isCancelled: boolean): Promise<void> {
    const reason = isCancelled ? CloseReason.CLOSE_REASON_CANCELLED : CloseReason.CLOSE_REASON_ENDED;
    await this.mediaControl.closeRoom({ roomId: sessionId, reason });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.orders.values());
  }

  private async inTurn(sessionId: SessionId, order: () => Promise<void>): Promise<void> {
    const turn = (this.orders.get(sessionId) ?? Promise.resolve()).then(order).catch((error: unknown) => {
      this.logger.warn({ err: error, sessionId }, 'streaming did not take an order; it is repeated');
    });
    this.orders.set(sessionId, turn);
    await turn;
    if (this.orders.get(sessionId) === turn) this.orders.delete(sessionId);
  }
}
