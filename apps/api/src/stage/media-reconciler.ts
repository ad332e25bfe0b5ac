import { CLOCK, type Clock, type RequestContext } from '@app/database';
import { MediaControlClient } from '@app/grpc';
import { FACT_BUS, type FactBus } from '@app/facts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MediaRooms } from './media-rooms.service.js';
import { StageService } from './stage.service.js';
import { StagesRepository } from './stages.repository.js';

/** A streaming that was restarted has its rooms back after this at most. */
const RECONCILE_EVERY_MS = 2_000;

/** Keeps streaming's rooms and the live stages the same, and the stages in step with the programme. */
@Injectable()
export class MediaReconciler implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;
  private isFailing = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(FACT_BUS) private readonly facts: FactBus,
    private readonly mediaControl: MediaControlClient,
    private readonly rooms: MediaRooms,
    private readonly stages: StagesRepository,
    private readonly stageService: StageService,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.facts.subscribe('ProgrammeReleased', (fact) =>
      this.stageService.followProgramme(this.context(`fact-${fact.id}`), fact.payload.sessionIds),
    );
    this.timer = setInterval(() => this.wake(), RECONCILE_EVERY_MS);
    this.timer.unref();
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.stopListening?.();
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
      // Rooms first: one that opens in between belongs to a stage that the second look sees as live.
      const rooms = new Map(
        (await this.mediaControl.listRooms()).map(({ roomId, stageVersion }) => [roomId, BigInt(stageVersion)]),
      );
      const live = await this.stages.listLive(this.context('reconcile'));
      const cancelled = live.filter(({ isCancelled }) => isCancelled).map(({ stage }) => stage.sessionId);
      if (cancelled.length > 0) await this.stageService.followProgramme(this.context('reconcile'), cancelled);
      const wanted = new Map(
        live.filter(({ isCancelled }) => !isCancelled).map(({ stage }) => [stage.sessionId, stage]),
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

  private context(requestId: string): RequestContext {
    return { requestId, viewer: null, languages: [], clock: this.clock, manager: this.dataSource.manager };
  }
}
