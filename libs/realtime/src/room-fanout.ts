import type { Socket } from 'socket.io';
import { backlogBytes, cutConnection, heldPackets, webSocketTcp, type EngineConnection } from './engine-connection.js';
import { encodeBatch, encodeEvent, type EncodedEvent } from './frames.js';
import { type FanoutSocket, type Member, RoomMembers } from './room-members.js';

/** A reader this far behind (bytes unsent) gets no more of the room's events … */
const CUT_OFF_BYTES = 512 * 1024;
/** … until this little is left to send. */
const RESUME_BYTES = 32 * 1024;
/** A reader that has not caught up after this time is closed; it may come back. */
const GIVE_UP_MS = 30_000;
const WATCH_MS = 100;
/**
 * While a process is busy sending (the last flush is not longer ago than it took, twice) and events come faster than they go
 * (that flush had several), an event waits for this share of that time, at most so long: what arrives meanwhile is joined.
 * Otherwise it goes at the end of the turn.
 */
const GATHER_SHARE = 0.5;
const LONGEST_GATHER_MS = 5;
/** Timers are not finer; for less, event-loop turns go by. */
const TIMER_STEP_MS = 1;
/** A frame to a big room takes no more than this share of the process's time: with very many readers frames become fewer. */
const PACED_SHARE = 0.3;
/** No frame to a big room is larger, in bytes, unless one event alone is: what is left goes with the next one. */
const MAX_BATCH_BYTES = 60 * 1024;

/** How often the readers of big rooms hear of anything, whatever happens there. */
export interface RoomPace {
  /** A room is big with more readers than this. */
  aboveReaders: number;
  /** Most frames that each of them gets in a second. The first after a pause goes at once. */
  framesPerSecond: number;
}

export interface RoomFanoutSettings<Member> {
  /** Events of big rooms that come between two frames go in one, as a `BATCH_EVENT`. Without it every room is small. */
  pace?: RoomPace;
  /** The reader can follow again, after events were left out: tell it what it needs to catch up. */
  onCaughtUp: (member: Member) => void;
  /** The reader was hopeless and was closed. */
  onGivenUp?: (member: Member) => void;
  cutOffBytes?: number;
  giveUpMs?: number;
}

interface Room<S extends FanoutSocket> {
  members: RoomMembers<S>;
  queued: EncodedEvent[];
  queuedBytes: number;
  /** Of a big room: when its last frame went out, by the monotonic clock, and how long that took (ms). */
  sentAtMs: number;
  sendingTookMs: number;
  timer: NodeJS.Timeout | undefined;
}
/** What an event carries. */
export type EventArguments<Out, Name extends keyof Out> = Out[Name] extends (...args: infer Args) => void
  ? Args
  : never;

/**
 * Sends a room's events to many sockets. What has gathered for a room is encoded once, joined, and written
 * once per socket: one system call for each reader, not one for each message. Readers are stock socket.io clients.
 * Events keep their order; an ordinary emit to the same socket is never overtaken by a later event, and never overtakes one
 * that was sent (at the end of the turn, or some milliseconds later when the process is busy). A reader that still polls gets ordinary packets.
 */
export class RoomFanout<Out extends object, S extends FanoutSocket = Socket> {
  private readonly rooms = new Map<string, Room<S>>();
  private readonly waiting = new Set<Room<S>>();
  private readonly cutOff = new Map<Member<S>, Room<S>>();
  private stopFlushing: (() => void) | undefined;
  private flushedAtMs = -Infinity;
  private flushTookMs = 0;
  /** Most that one room had. */
  private flushedEvents = 0;
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly settings: RoomFanoutSettings<S>) {}

  /** From now on `socket` gets the room's events; none from before. */
  add(roomId: string, socket: S): void {
    const room = this.rooms.get(roomId) ?? emptyRoom<S>();
    this.rooms.set(roomId, room);
    if (!room.members.has(socket.id)) room.members.add({ socket, cutOffAtMs: undefined, skips: room.queued.length });
  }

  /** Safe to call twice. */
  remove(roomId: string, socket: S): void {
    const room = this.rooms.get(roomId);
    const member = room?.members.get(socket.id);
    if (room === undefined || member === undefined) return;
    room.members.remove(member);
    this.cutOff.delete(member);
    if (room.members.size > 0) return;
    clearTimeout(room.timer);
    this.rooms.delete(roomId);
  }

  /**
   * Sends an event to everybody in the room at the end of this event-loop turn, or a few milliseconds later when the process
   * is busy sending; in a big room with its next frame.
   */
  emit<Name extends keyof Out & string>(roomId: string, name: Name, ...args: EventArguments<Out, Name>): void {
    const room = this.rooms.get(roomId);
    if (room === undefined) return;
    const event = encodeEvent(name, args);
    if (room.queued.length === 0) room.queued = [event];
    else room.queued.push(event);
    room.queuedBytes += event.frame.length;
    if (this.isBig(room)) this.sendInPace(room);
    else this.sendThisTurn(room);
  }

  /** Sends what is queued and stops. */
  close(): void {
    for (const room of this.rooms.values()) {
      clearTimeout(room.timer);
      while (room.queued.length > 0) this.flush(room);
    }
    this.stopFlushing?.();
    clearInterval(this.watch);
    this.watch = undefined;
    this.cutOff.clear();
    this.rooms.clear();
  }

  private get cutOffBytes(): number {
    return this.settings.cutOffBytes ?? CUT_OFF_BYTES;
  }

  private isBig({ members }: Room<S>): boolean {
    return members.size > (this.settings.pace?.aboveReaders ?? Infinity);
  }

  private sendThisTurn(room: Room<S>): void {
    this.waiting.add(room);
    this.stopFlushing ??= this.flushSoon();
  }

  private sendInPace(room: Room<S>): void {
    if (room.queuedBytes > this.cutOffBytes) return this.leaveOutQueued(room);
    if (room.timer !== undefined) return;
    // One more than its share: twenty steps of 50 ms would have twenty-one ends.
    const stepMs = 1_000 / (this.settings.pace?.framesPerSecond ?? Infinity) + 1;
    const waitMs = room.sentAtMs + Math.max(stepMs, room.sendingTookMs / PACED_SHARE) - performance.now();
    if (waitMs <= 0) return this.sendThisTurn(room);
    room.timer = setTimeout(() => {
      room.timer = undefined;
      this.flush(room);
    }, waitMs);
  }

  /** More happens than frames hold: everybody is told what to read instead. */
  private leaveOutQueued(room: Room<S>): void {
    room.queued = NO_EVENTS;
    room.queuedBytes = 0;
    for (const member of room.members.all) {
      member.skips = 0;
      if (member.cutOffAtMs === undefined) this.leaveOut(member, room);
    }
  }

  private flushSoon(): () => void {
    const nowMs = performance.now();
    const isBusy = this.flushedEvents > 1 && nowMs - this.flushedAtMs < 2 * this.flushTookMs;
    const gatherMs = isBusy ? Math.min(LONGEST_GATHER_MS, GATHER_SHARE * this.flushTookMs) : 0;
    if (gatherMs >= TIMER_STEP_MS) {
      const timer = setTimeout(() => this.flushAll(), gatherMs);
      return () => clearTimeout(timer);
    }
    const turn = (): void => {
      if (performance.now() - nowMs >= gatherMs) this.flushAll();
      else immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    return () => clearImmediate(immediate);
  }

  private flushAll(): void {
    this.stopFlushing?.();
    this.stopFlushing = undefined;
    const startedAtMs = performance.now();
    this.flushedEvents = 0;
    for (const room of this.waiting) {
      this.flushedEvents = Math.max(this.flushedEvents, room.queued.length);
      this.flush(room);
    }
    this.flushedAtMs = performance.now();
    this.flushTookMs = this.flushedAtMs - startedAtMs;
  }

  private flush(room: Room<S>): void {
    this.waiting.delete(room);
    const events = this.takeQueued(room);
    if (events.length === 0) return;
    const startedAtMs = performance.now();
    const joinedFrom = joins(events, this.isBig(room));
    for (const member of room.members.all) {
      const { skips, socket } = member;
      member.skips = Math.max(0, skips - events.length);
      if (member.cutOffAtMs !== undefined || skips >= events.length) continue;
      const { packets, bytes } = joinedFrom(skips);
      if (!write(socket.conn, packets, bytes, this.cutOffBytes)) this.leaveOut(member, room);
    }
    room.sentAtMs = performance.now();
    room.sendingTookMs = room.sentAtMs - startedAtMs;
    if (room.queued.length > 0) this.sendInPace(room);
  }

  /** Everything; of a big room what one frame holds. */
  private takeQueued(room: Room<S>): EncodedEvent[] {
    const { queued } = room;
    let count = queued.length;
    if (this.isBig(room)) {
      let bytes = 0;
      count = queued.findIndex(({ frame }) => (bytes += frame.length) > MAX_BATCH_BYTES);
      count = count < 0 ? queued.length : Math.max(1, count);
    }
    if (count === queued.length) {
      room.queued = NO_EVENTS;
      room.queuedBytes = 0;
      return queued;
    }
    room.queued = queued.slice(count);
    room.queuedBytes = room.queued.reduce((sum, { frame }) => sum + frame.length, 0);
    return queued.slice(0, count);
  }

  private leaveOut(member: Member<S>, room: Room<S>): void {
    member.cutOffAtMs = performance.now();
    this.cutOff.set(member, room);
    this.watch ??= setInterval(() => this.watchSlowReaders(), WATCH_MS).unref();
  }

  private watchSlowReaders(): void {
    for (const [member, room] of this.cutOff) {
      const { socket, cutOffAtMs = 0 } = member;
      if (backlogBytes(socket.conn) <= RESUME_BYTES) {
        // What is queued belongs to the time it was cut off: it is part of what it catches up on.
        member.skips = room.queued.length;
        this.cutOff.delete(member);
        member.cutOffAtMs = undefined;
        this.settings.onCaughtUp(socket);
      } else if (performance.now() - cutOffAtMs > (this.settings.giveUpMs ?? GIVE_UP_MS)) {
        this.cutOff.delete(member);
        cutConnection(socket.conn);
        this.settings.onGivenUp?.(socket);
      }
    }
    if (this.cutOff.size > 0) return;
    clearInterval(this.watch);
    this.watch = undefined;
  }
}

const NO_EVENTS: EncodedEvent[] = [];
const emptyRoom = <S extends FanoutSocket>(): Room<S> => ({
  members: new RoomMembers(),
  queued: NO_EVENTS,
  queuedBytes: 0,
  sentAtMs: -Infinity,
  sendingTookMs: 0,
  timer: undefined,
});

/** What goes out to a reader who skips so many of the events; made once for all who skip as many. */
interface Outgoing {
  packets: readonly EncodedEvent[];
  /** Their frames. */
  bytes: Buffer;
}
function joins(events: readonly EncodedEvent[], asBatch: boolean): (skips: number) => Outgoing {
  const made = new Map<number, Outgoing>();
  return (skips) => {
    const known = made.get(skips);
    if (known !== undefined) return known;
    const own = skips === 0 ? events : events.slice(skips);
    const packets = asBatch ? [encodeBatch(own)] : own;
    const [first] = packets;
    const isOne = packets.length === 1 && first !== undefined;
    const joined = { packets, bytes: isOne ? first.frame : Buffer.concat(packets.map(({ frame }) => frame)) };
    made.set(skips, joined);
    return joined;
  };
}

/** False, and nothing written, when more than `limit` bytes wait there already. */
function write(connection: EngineConnection, events: readonly EncodedEvent[], joined: Buffer, limit: number): boolean {
  const tcp = webSocketTcp(connection);
  // What engine.io still holds back was sent earlier and must arrive earlier.
  if (tcp !== undefined && heldPackets(connection).length === 0) {
    if (tcp.writableLength > limit) return false;
    tcp.write(joined);
    return true;
  }
  if (backlogBytes(connection) > limit) return false;
  for (const { packet, frame } of events) {
    const options = { compress: false, wsPreEncodedFrame: [frame] };
    connection.write(packet, options);
  }
  return true;
}
