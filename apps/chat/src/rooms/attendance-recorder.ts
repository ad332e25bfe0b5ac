import type { RoomPassClaims } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AttendanceRepository, type Visit } from './attendance.repository.js';
import { CHAT_LIMITS, type ChatLimits } from '../chat-limits.js';

/** Visits that one statement writes. */
const BATCH_SIZE = 1_000;
/** Ended visits kept while the database is away; beyond it the oldest are lost. */
const MAX_ENDED = 100_000;

interface OpenVisit extends Omit<Visit, 'lastSeenAt'> {
  /** Ids: one or two, for which a set would be large. */
  sockets: string[];
}

/**
 * Who was in a session's room, from when to when, for the organisers' reports. Written in batches: who is there is said to be
 * there again with each beat, so a server that dies loses no more than one beat of anybody's time. Several pages of one
 * participant on this server are one visit; those on others are visits of their own, which overlap.
 */
@Injectable()
export class AttendanceRecorder implements OnModuleInit, BeforeApplicationShutdown {
  private readonly open = new Map<string, OpenVisit>();
  private ended: Visit[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly visits: AttendanceRepository,
    @Inject(CHAT_LIMITS) private readonly limits: Pick<ChatLimits, 'attendanceBeatMs'>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.write(), this.limits.attendanceBeatMs);
    this.timer.unref();
  }

  /** Everybody who is still there has been there until now. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** A socket that is there already changes nothing. */
  enter(socketId: string, { room, sub, role }: Pick<RoomPassClaims, 'room' | 'sub' | 'role'>): void {
    const visit = this.open.get(keyOf(room, sub));
    if (visit !== undefined) {
      if (!visit.sockets.includes(socketId)) visit.sockets.push(socketId);
      return;
    }
    this.open.set(keyOf(room, sub), {
      id: uuidv7(),
      sessionId: room,
      participantId: sub,
      role,
      startedAt: this.clock.now(),
      sockets: [socketId],
    });
  }

  /** A socket that is not there changes nothing. */
  leave(socketId: string, { room, sub }: Pick<RoomPassClaims, 'room' | 'sub'>): void {
    const visit = this.open.get(keyOf(room, sub));
    if (visit?.sockets.includes(socketId) !== true) return;
    visit.sockets = visit.sockets.filter((id) => id !== socketId);
    if (visit.sockets.length > 0) return;
    this.open.delete(keyOf(room, sub));
    this.ended.push(seenAt(visit, this.clock.now()));
    if (this.ended.length > MAX_ENDED) this.ended.shift();
  }

  /** Writes how it stands, after what is being written. A failure is logged and made up for by the next beat. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeAll());
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    const { ended } = this;
    const now = this.clock.now();
    const visits = [...ended, ...[...this.open.values()].map((visit) => seenAt(visit, now))];
    this.ended = [];
    try {
      for (let start = 0; start < visits.length; start += BATCH_SIZE)
        await this.visits.save(visits.slice(start, start + BATCH_SIZE));
    } catch (error) {
      this.ended = [...ended, ...this.ended].slice(-MAX_ENDED);
      this.logger.warn({ err: error }, 'who is in the rooms could not be written; it is with the next beat');
    }
  }
}

const keyOf = (sessionId: string, participantId: string): string => `${sessionId} ${participantId}`;

function seenAt({ sockets: _sockets, ...visit }: OpenVisit, now: Date): Visit {
  return { ...visit, lastSeenAt: now < visit.startedAt ? visit.startedAt : now };
}
