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
 * After a flush the next one waits for this share of the time that it took, up to a limit: what arrives meanwhile is
 * joined. A busy room costs its process at most two thirds of its time and a message at most `LONGEST_WAIT_MS`; a quiet
 * room never waits.
 */
const WAIT_SHARE = 0.5;
const LONGEST_WAIT_MS = 10;
/** A timer is not finer than this. */
const SHORTEST_WAIT_MS = 0.5;

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
type EventArguments<Out, Name extends keyof Out> = Out[Name] extends (...args: infer Args) => void ? Args : never;

/**
 * Sends a room's events to many sockets. What has gathered for a room is encoded once, joined, and written
 * once per socket: one system call for each reader, not one for each message. Readers are stock socket.io clients.
 * Events keep their order, also with ordinary emits to the same socket. A reader that still polls gets ordinary packets.
 */
export class RoomFanout<Out extends object, S extends FanoutSocket = Socket> {
  private readonly rooms = new Map<string, Room<S>>();
  private readonly waiting = new Set<Room<S>>();
  private readonly cutOff = new Map<Member<S>, Room<S>>();
  private stopFlushing: (() => void) | undefined;
  private notBeforeMs = 0;
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
    const waitMs = this.notBeforeMs - performance.now();
    if (waitMs < SHORTEST_WAIT_MS) {
      const immediate = setImmediate(() => this.flushAll());
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(() => this.flushAll(), waitMs);
    return () => clearTimeout(timer);
  }

  private flushAll(): void {
    this.stopFlushing?.();
    this.stopFlushing = undefined;
    const startedAtMs = performance.now();
    for (const room of this.waiting) this.flush(room);
    const endedAtMs = performance.now();
    this.notBeforeMs = endedAtMs + Math.min(LONGEST_WAIT_MS, (endedAtMs - startedAtMs) * WAIT_SHARE);
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
      if (member.cutOffAtMs !== undefined) continue;
      const { conn } = member.socket;
      if (backlogBytes(conn) > limit) this.leaveOut(member, room);
      else write(conn, events, joined);
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

function write(connection: EngineConnection, events: readonly EncodedEvent[], joined: Buffer): void {
  if (connection.readyState !== 'open') return;
  const tcp = webSocketTcp(connection);
  // What engine.io still holds back was sent earlier and must arrive earlier.
  if (tcp !== undefined && heldPackets(connection).length === 0) return void tcp.write(joined);
  for (const { packet, frame } of events) {
    const options = { compress: false, wsPreEncodedFrame: [frame] };
    connection.write(packet, options);
  }
}
