import type { ChatServerToClient, Presence, SessionId, StageState } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { moderates } from '@app/domain';
import { LOGGER, type Logger } from '@app/observability';
import { RoomFanout } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { type ChannelHead, ChannelsRepository } from '../channels/channels.repository.js';
import { CHAT_LIMITS, type ChatLimits } from '../chat-limits.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import type { RoomSignal } from '../servers/chat-signal.js';
import { OtherServers } from '../servers/other-servers.js';
import { AttendanceRecorder } from './attendance-recorder.js';
import { ChatRoom } from './chat-room.js';
import { ROOM_PARTS, type RoomKind, type RoomPartMaker } from './room-part.js';

/** Presence goes out at most this often. */
const PRESENCE_MS = 1_000;
/** How long something that was not told (Redis was away, a fact was lost) can stay unseen. */
const COMPARE_MS = 2_000;
/** Servers tell who is there also when it has not changed: a new server learns it, a dead one is forgotten. */
const PRESENCE_HEARTBEAT_MS = 10_000;

interface RoomEntry {
  room: ChatRoom;
  opening: Promise<boolean>;
  /** Operations that are under way: the room is not closed under their feet. */
  users: number;
  /** Presence as the room was shown it, and as other servers were told it (JSON). */
  shown: string;
  told: string;
  toldAtMs: number;
}

/** The rooms that have somebody in them on this server, kept level with the database and with other servers. */
@Injectable()
export class ChatRooms {
  private readonly entries = new Map<SessionId, RoomEntry>();
  private readonly fanout: RoomFanout<ChatServerToClient, ChatSocket>;
  private presenceTimer: NodeJS.Timeout | undefined;
  private compareTimer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly channels: ChannelsRepository,
    @Inject(ROOM_PARTS) private readonly makers: readonly RoomPartMaker[],
    private readonly metrics: ChatMetrics,
    private readonly attendance: AttendanceRecorder,
    private readonly others: OtherServers,
    @Inject(CHAT_LIMITS) private readonly limits: ChatLimits,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    others.hear(['part', 'presence', 'room-opened'], (signal) => this.hear(signal));
    this.fanout = new RoomFanout({
      pace: { aboveReaders: limits.bigRoomReaders, framesPerSecond: limits.roomFramesPerSecond },
      onCaughtUp: (socket) => this.tellWhatWasLeftOut(socket),
      onGivenUp: () => this.metrics.cutOff.inc({ outcome: 'closed' }),
    });
  }

  start(): void {
    this.presenceTimer = setInterval(() => this.showPresence(), PRESENCE_MS);
    this.compareTimer = setInterval(() => void this.compareWithDatabase(), COMPARE_MS);
  }

  /**
   * Works with a session's or a summit's room, opened when this server has none; it stays open meanwhile. `undefined` when
   * there is no such session or summit. @throws when the database does not answer.
   */
  async use<T>(
    sessionId: SessionId,
    work: (room: ChatRoom) => Promise<T>,
    kind: RoomKind = 'session',
  ): Promise<T | undefined> {
    const entry = this.entries.get(sessionId) ?? this.newEntry(sessionId, kind);
    entry.users += 1;
    try {
      return (await entry.opening) ? await work(entry.room) : undefined;
    } finally {
      entry.users -= 1;
    }
  }

  /** The room that the socket has entered. */
  roomOf(socket: ChatSocket): ChatRoom | undefined {
    const { room } = this.entries.get(socket.data.claims.room) ?? {};
    return room?.participants.has(socket.id) === true ? room : undefined;
  }

  /** From now on the socket gets what happens in the room. */
  enter(room: ChatRoom, socket: ChatSocket): void {
    if (room.kind === 'session') this.attendance.enter(socket.id, socket.data.claims);
    this.fanout.add(room.sessionId, socket);
    this.seatModerator(room, socket);
    room.enter(socket);
  }

  leave(socket: ChatSocket): void {
    const { room: sessionId } = socket.data.claims;
    this.fanout.remove(sessionId, socket);
    this.fanout.remove(moderatorsOf(sessionId), socket);
    this.attendance.leave(socket.id, socket.data.claims);
    this.entries.get(sessionId)?.room.leave(socket);
  }

  /** The claims of a socket have changed. */
  renew(socket: ChatSocket): void {
    const room = this.roomOf(socket);
    if (room === undefined) return;
    this.seatModerator(room, socket);
    room.renew(socket);
  }

  /** Who moderates is told more than the others. */
  private seatModerator({ sessionId }: ChatRoom, socket: ChatSocket): void {
    if (moderates(socket.data.claims)) this.fanout.add(moderatorsOf(sessionId), socket);
    else this.fanout.remove(moderatorsOf(sessionId), socket);
  }

  presenceOf(room: ChatRoom): Presence {
    return room.participants.everywhere(this.nowMs());
  }

  /** Those that have been read. */
  openRooms(): ChatRoom[] {
    return [...this.entries.values()].flatMap(({ room }) => (room.isOpen ? [room] : []));
  }

  /** The API decided something about a part of a room: what it is, the part reads. */
  tellPart(sessionId: SessionId, part: string): void {
    this.entries.get(sessionId)?.room.hear(part, {});
  }

  /** A fact from the API. */
  takeStage(stage: StageState): void {
    this.entries.get(stage.sessionId)?.room.takeStage(stage);
  }

  /** Answers everything that was taken, then stops. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    clearInterval(this.presenceTimer);
    clearInterval(this.compareTimer);
    await Promise.all([...this.entries.values()].map(({ room }) => room.close()));
    for (const sessionId of this.entries.keys()) this.tellNobodyIsHere(sessionId);
    this.fanout.close();
    for (const maker of this.makers) maker.close();
  }

  private newEntry(sessionId: SessionId, kind: RoomKind): RoomEntry {
    const { fanout, others } = this;
    const { serverId } = others;
    const room = new ChatRoom({
      sessionId,
      kind,
      channels: this.channels,
      makers: this.makers,
      clock: this.clock,
      maxQueued: this.limits.queuedMessages,
      emit: (name, ...args) => fanout.emit(sessionId, name, ...args),
      emitToModerators: (name, ...args) => fanout.emit(moderatorsOf(sessionId), name, ...args),
      onTold: (part, signal) => others.tell({ kind: 'part', serverId, sessionId, part, signal }),
      onFailed: (error, what) => this.logger.error({ err: error, sessionId, what }, 'the database failed chat'),
    });
    const entry = entryOf(room, room.open());
    this.entries.set(sessionId, entry);
    const forget = (): void => {
      if (this.entries.get(sessionId) === entry) this.entries.delete(sessionId);
    };
    entry.opening.then(
      (isThere) => (isThere ? others.tell({ kind: 'room-opened', serverId, sessionId }) : forget()),
      forget,
    );
    return entry;
  }

  private hear(signal: RoomSignal): void {
    const entry = this.entries.get(signal.sessionId);
    if (entry === undefined) return;
    const { room } = entry;
    switch (signal.kind) {
      case 'part':
        return room.hear(signal.part, signal.signal);
      case 'presence':
        return room.participants.hear(signal.serverId, signal.presence, this.nowMs());
      case 'room-opened':
        entry.toldAtMs = -Infinity;
    }
  }

  private tellWhatWasLeftOut(socket: ChatSocket): void {
    const room = this.roomOf(socket);
    if (room === undefined) return;
    this.metrics.cutOff.inc({ outcome: 'caught-up' });
    room.catchUp(socket);
    socket.emit('presence:counted', this.presenceOf(room));
  }

  private showPresence(): void {
    const nowMs = this.nowMs();
    for (const [sessionId, entry] of this.entries) {
      const everywhere = entry.room.participants.everywhere(nowMs);
      const shown = JSON.stringify(everywhere);
      if (shown !== entry.shown) this.fanout.emit(sessionId, 'presence:counted', everywhere);
      entry.shown = shown;
      const presence = entry.room.participants.here();
      const told = JSON.stringify(presence);
      if (told !== entry.told || nowMs - entry.toldAtMs >= PRESENCE_HEARTBEAT_MS) {
        this.others.tell({ kind: 'presence', serverId: this.others.serverId, sessionId, presence });
        entry.told = told;
        entry.toldAtMs = nowMs;
      }
    }
  }

  private tellNobodyIsHere(sessionId: SessionId): void {
    const presence = { attendeeCount: 0, participants: [], byCountry: {} };
    this.others.tell({ kind: 'presence', serverId: this.others.serverId, sessionId, presence });
  }

  private async compareWithDatabase(): Promise<void> {
    for (const [sessionId, { room, users }] of this.entries) {
      if (users > 0 || !room.isIdle) continue;
      this.entries.delete(sessionId);
      // Who left since presence was told last is not waited for by the other servers.
      this.tellNobodyIsHere(sessionId);
      void room.close();
    }
    this.metrics.rooms.set(this.entries.size);
    const open = [...this.entries].filter(([, { room }]) => room.isOpen);
    if (open.length === 0) return;
    try {
      const heads = await this.channels.findHeads(open.map(([sessionId]) => sessionId));
      const bySession = Map.groupBy(heads, ({ sessionId }): SessionId => sessionId);
      await Promise.all(open.map(([sessionId, { room }]) => room.compare(bySession.get(sessionId) ?? NO_HEADS)));
    } catch (error) {
      this.logger.warn({ err: error }, 'chat could not compare its rooms with the database');
    }
  }

  private nowMs(): number {
    return this.clock.now().getTime();
  }
}

const moderatorsOf = (sessionId: SessionId): string => `${sessionId} moderators`;
const NO_HEADS: readonly ChannelHead[] = [];

const entryOf = (room: ChatRoom, opening: Promise<boolean>): RoomEntry => ({
  room,
  opening,
  users: 0,
  shown: '',
  told: '',
  toldAtMs: -Infinity,
});
