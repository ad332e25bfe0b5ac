import type { SessionId } from '@app/contracts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { Stage } from './stage-rights.js';
import { StreamRoom } from './stream-room.js';
import { WorkerPool } from './worker-pool.js';

/** The rooms that are open in this process, by session. */
@Injectable()
export class StreamRooms {
  private readonly rooms = new Map<SessionId, StreamRoom>();

  constructor(
    private readonly pool: WorkerPool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  find(id: SessionId): StreamRoom | undefined {
    return this.rooms.get(id);
  }

  all(): StreamRoom[] {
    return [...this.rooms.values()];
  }

  /** Opens the room or brings it to this stage; an older stage than it has changes nothing. */
  async put(id: SessionId, stage: Stage): Promise<StreamRoom> {
    const open = this.rooms.get(id);
    if (open !== undefined) {
      await open.apply(stage);
      return open;
    }
    const room = new StreamRoom(id, stage, () => this.pool.take((worker) => this.loadOn(worker.slot)), this.logger);
    this.rooms.set(id, room);
    return room;
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

  private loadOn(slot: number): number {
    return this.all().reduce((sum, room) => (room.worker?.slot === slot ? sum + room.load : sum), 0);
  }
}
