import type { ParticipantId, RoomPassClaims, SessionId } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import type { Standing } from '@app/domain';
import { moderates } from '@app/domain';
import { LOGGER, type Logger } from '@app/observability';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type ChatWriter, WritersRepository } from './writers.repository.js';

/** Who wrote for the first time is written down with the others of this time: a room that begins to write costs few statements. */
const GATHER_MS = 250;
/** People remembered as written down; beyond it all are forgotten and written again when they write next. */
const MAX_KNOWN = 100_000;

/** Of the holder of a pass. */
export const standingOf = (claims: Pick<RoomPassClaims, 'role' | 'rights'>): Standing => ({
  moderates: moderates(claims),
  isOfProgramme: claims.role !== 'attendee',
});

/** Notes who writes, so that they can be restricted also when they have left. */
@Injectable()
export class Writers implements BeforeApplicationShutdown {
  private known = new Map<string, string>();
  private waiting = new Map<string, ChatWriter>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: WritersRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Does not wait. `cameAt`: when they came first, as far as it is known. */
  note(claims: RoomPassClaims, cameAt: Date = this.clock.now()): void {
    const key = `${claims.room} ${claims.sub}`;
    const { moderates: isModerator, isOfProgramme } = standingOf(claims);
    const face = JSON.stringify([claims.name, claims.addressHash, isModerator, isOfProgramme]);
    if (this.known.get(key) === face) return;
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    this.known.set(key, face);
    this.waiting.set(key, {
      roomId: claims.room,
      participantId: claims.sub,
      name: claims.name,
      addressHash: claims.addressHash ?? null,
      moderates: isModerator,
      isOfProgramme,
      cameAt,
    });
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** @throws when the database does not answer. */
  async find(roomId: SessionId, participantId: ParticipantId): Promise<ChatWriter | undefined> {
    await this.flush();
    return this.store.find(roomId, participantId);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** Writes what has gathered, after what is being written. A failure is logged; they are noted again when they write next. */
  private flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const { waiting } = this;
    if (waiting.size === 0) return;
    this.waiting = new Map();
    try {
      await this.store.save([...waiting.values()]);
    } catch (error) {
      for (const key of waiting.keys()) this.known.delete(key);
      this.logger.warn({ err: error }, 'who writes could not be written down');
    }
  }
}
