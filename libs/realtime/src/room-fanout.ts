import type { Socket } from 'socket.io';
import { backlogBytes, cutConnection, heldPackets, webSocketTcp, type EngineConnection } from './engine-connection.js';
import { encodeEvent, type EncodedEvent } from './frames.js';

/** A reader this far behind (bytes unsent) gets no more of the room's events … */
const CUT_OFF_BYTES = 512 * 1024;
/** … until this little is left to send. */
const RESUME_BYTES = 32 * 1024;
/** A reader that has not caught up after this time is closed; it may come back. */
const GIVE_UP_MS = 30_000;
const WATCH_MS = 100;
/**
 * While a process is busy sending (the last flush is not longer ago than it took, twice), an event waits for this share
 * of that time, at most so long: what arrives meanwhile is joined. A quiet process sends at the end of the turn.
 */
const GATHER_SHARE = 0.15;
const LONGEST_GATHER_MS = 5;
/** Timers are not finer; for less, event-loop turns go by. */
const TIMER_STEP_MS = 1;

export interface RoomFanoutSettings<Member> {
  /** The reader can follow again, after events were left out: tell it what it needs to catch up. */
  onCaughtUp: (member: Member) => void;
  /** The reader was hopeless and was closed. */
  onGivenUp?: (member: Member) => void;
  cutOffBytes?: number;
  giveUpMs?: number;
}

interface FanoutSocket {
  id: string;
  conn: EngineConnection;
}
interface Member<S> {
  socket: S;
  /** When events began to be left out, by the monotonic clock (ms); `undefined` while the reader follows. */
  cutOffAtMs: number | undefined;
}
interface Room<S> {
  members: Map<string, Member<S>>;
  queued: EncodedEvent[];
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
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly settings: RoomFanoutSettings<S>) {}

  /** From now on `socket` gets the room's events; none from before. */
  add(roomId: string, socket: S): void {
    const room = this.rooms.get(roomId) ?? { members: new Map(), queued: [] };
    this.rooms.set(roomId, room);
    this.flush(room);
    if (!room.members.has(socket.id)) room.members.set(socket.id, { socket, cutOffAtMs: undefined });
  }

  /** Safe to call twice. */
  remove(roomId: string, socket: S): void {
    const room = this.rooms.get(roomId);
    const member = room?.members.get(socket.id);
    if (room === undefined || member === undefined) return;
    room.members.delete(socket.id);
    this.cutOff.delete(member);
    if (room.members.size === 0) this.rooms.delete(roomId);
  }

  /** The room's sockets, in no order. */
  *socketsOf(roomId: string): Generator<S> {
    for (const { socket } of this.rooms.get(roomId)?.members.values() ?? []) yield socket;
  }

  /** Sends an event to everybody in the room at the end of this event-loop turn, or a few milliseconds later when the process is busy sending. */
  emit<Name extends keyof Out & string>(roomId: string, name: Name, ...args: EventArguments<Out, Name>): void {
    const room = this.rooms.get(roomId);
    if (room === undefined) return;
    room.queued.push(encodeEvent(name, args));
    this.waiting.add(room);
    this.stopFlushing ??= this.flushSoon();
  }

  /** Sends what is queued and stops. */
  close(): void {
    this.flushAll();
    clearInterval(this.watch);
    this.watch = undefined;
    this.cutOff.clear();
    this.rooms.clear();
  }

  private flushSoon(): () => void {
    const nowMs = performance.now();
    const isBusy = nowMs - this.flushedAtMs < 2 * this.flushTookMs;
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
    for (const room of this.waiting) this.flush(room);
    this.flushedAtMs = performance.now();
    this.flushTookMs = this.flushedAtMs - startedAtMs;
  }

  private flush(room: Room<S>): void {
    this.waiting.delete(room);
    const events = room.queued;
    const [first] = events;
    if (first === undefined) return;
    room.queued = [];
    const joined = events.length === 1 ? first.frame : Buffer.concat(events.map(({ frame }) => frame));
    const limit = this.settings.cutOffBytes ?? CUT_OFF_BYTES;
    for (const member of room.members.values()) {
      if (member.cutOffAtMs === undefined && !write(member.socket.conn, events, joined, limit)) {
        this.leaveOut(member, room);
      }
    }
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
        this.flush(room);
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
