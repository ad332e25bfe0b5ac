import { SystemContexts } from '@app/database';
import { MediaControlClient } from '@app/grpc';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { MediaRooms } from './media-rooms.service.js';
import { StageService } from './stage.service.js';
import { StagesRepository } from './stages.repository.js';

/** A streaming that was restarted has its rooms back after this at most. */
const RECONCILE_EVERY_MS = 2_000;

/** Keeps streaming's rooms and the open stages the same; a stage whose session was cancelled while nobody listened is ended. */
@Injectable()
export class MediaReconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;
  private isFailing = false;

  constructor(
    private readonly contexts: SystemContexts,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly mediaControl: MediaControlClient,
    private readonly rooms: MediaRooms,
    private readonly stages: StagesRepository,
    private readonly stageService: StageService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), RECONCILE_EVERY_MS);
    this.timer.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private wake(): void {
    if (this.isStopped) return;
    this.running ??= this.reconcile().finally(() => {
      this.running = undefined;
    });
  }

  private async reconcile(): Promise<void> {
    try {
      // Rooms first: one that opens in between belongs to a stage that the second look sees as open.
      const rooms = new Map(
        (await this.mediaControl.listRooms()).map(({ roomId, stageVersion }) => [roomId, BigInt(stageVersion)]),
      );
      const open = await this.stages.listOpen(this.contexts.create('reconcile'));
      const cancelled = open.filter(({ isCancelled }) => isCancelled).map(({ stage }) => stage.sessionId);
      if (cancelled.length > 0) await this.stageService.followProgramme(this.contexts.create('reconcile'), cancelled);
      const wanted = new Map(
        open.filter(({ isCancelled }) => !isCancelled).map(({ stage }) => [stage.sessionId, stage]),
      );
      for (const [sessionId, stage] of wanted) {
        const version = rooms.get(sessionId);
        if (version === undefined || version < BigInt(stage.version)) await this.rooms.put(stage);
      }
      for (const sessionId of rooms.keys())
        if (!wanted.has(sessionId)) await this.rooms.close(sessionId, cancelled.includes(sessionId));
      if (this.isFailing) this.logger.info('streaming answers again; its rooms are as decided');
      this.isFailing = false;
    } catch (error) {
      // Said once per outage, not every two seconds.
      if (!this.isFailing && !this.isStopped)
        this.logger.warn({ err: error }, 'streaming could not be brought in step; trying on');
      this.isFailing = true;
    }
  }
}
