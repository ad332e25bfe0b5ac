import type { SessionId, StageState } from '@app/contracts';
import { CloseReason, MediaControlClient } from '@app/grpc';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/**
 * Tells streaming what was decided: a live stage has a room with its seats, any other has none. Never fails: streaming may
 * be down while people go on deciding, and the reconciler repeats what did not get through.
 */
@Injectable()
export class MediaRooms implements BeforeApplicationShutdown {
  /** The last order per session: the next one waits for it, so that a room is never closed and then opened by orders that overtook each other. */
  private readonly orders = new Map<SessionId, Promise<void>>();

  constructor(
    private readonly mediaControl: MediaControlClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when streaming has it, or it was given up. */
  async follow(stage: StageState, isCancelled = false): Promise<void> {
    if (stage.status === 'waiting') return;
    await this.inTurn(stage.sessionId, () =>
      stage.status === 'live' ? this.put(stage) : this.close(stage.sessionId, isCancelled),
    );
  }

  async put(stage: StageState): Promise<void> {
    await this.mediaControl.putRoom({
      roomId: stage.sessionId,
      stageVersion: String(stage.version),
      onStage: stage.seats
        .filter(({ state }) => state === 'on-stage')
        .map(({ participantId, isMutedByModerator }) => ({ participantId, isMutedByModerator })),
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
