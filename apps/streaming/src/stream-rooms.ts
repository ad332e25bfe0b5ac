import type { SessionId } from '@app/contracts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { Stage } from './stage-rights.js';
import { MediaStatistics } from './statistics/media-statistics.js';
import { StreamRoom } from './stream-room.js';
import { WorkerPool } from './worker-pool.js';

/** The rooms that are open in this process, by session. */
@Injectable()
export class StreamRooms {
  private readonly rooms = new Map<SessionId, StreamRoom>();

  constructor(
    private readonly pool: WorkerPool,
    private readonly statistics: MediaStatistics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  find(id: SessionId): StreamRoom | undefined {
    return this.rooms.get(id);
  }

  all(): StreamRoom[] {
    return [...this.rooms.values()];
  }

  /** Opens the room or brings it to this stage; an older stage than it has changes nothing. */
  async put(id: SessionId, stage: Stage): Promise<void> {
    const open = this.rooms.get(id);
    if (open !== undefined) return open.apply(stage);
    const room = new StreamRoom(
      id,
      stage,
      (extraCostOf) => this.pool.take((worker) => this.loadOn(worker.slot) + extraCostOf(worker)),
      (claims) => this.statistics.open(claims),
      this.logger,
    );
    this.rooms.set(id, room);
  }

  /** A room that isn't open is no error. */
  close(id: SessionId, reason: 'ended' | 'cancelled'): void {
    this.rooms.get(id)?.close(reason);
    this.rooms.delete(id);
  }

  /** The process ends; sessions don't. */
  closeAll(): void {
    for (const room of this.rooms.values()) room.close();
    this.rooms.clear();
  }

  /** What all rooms together cost the worker of a slot; see `StreamRoom.loadOn`. */
  loadOn(slot: number): number {
    return this.all().reduce((sum, room) => sum + room.loadOn(slot), 0);
  }
}
