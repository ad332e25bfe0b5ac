import type { EngineConnection } from './engine-connection.js';

export interface FanoutSocket {
  id: string;
  conn: EngineConnection;
}
export interface Member<S extends FanoutSocket> {
  socket: S;
  /** When events began to be left out, by the monotonic clock (ms); `undefined` while the reader follows. */
  cutOffAtMs: number | undefined;
  /** So many of the queued events are from before its time. */
  skips: number;
}
/** Members that are looked through one by one; a map of so few costs more than it saves, and most rooms are one person's pages. */
const FEW = 8;

/** A room's members, in no order. */
export class RoomMembers<S extends FanoutSocket> {
  all: Member<S>[] = [];
  /** Where each stands in `all`, by its socket's id; while they are many. */
  private places: Map<string, number> | undefined;

  get size(): number {
    return this.all.length;
  }

  has(socketId: string): boolean {
    return this.placeOf(socketId) >= 0;
  }

  get(socketId: string): Member<S> | undefined {
    return this.all[this.placeOf(socketId)];
  }

  add(member: Member<S>): void {
    // An array that grows makes room for sixteen.
    if (this.all.length === 0) this.all = [member];
    else this.all.push(member);
    this.places?.set(member.socket.id, this.all.length - 1);
    if (this.all.length > FEW) this.places ??= new Map(this.all.map(({ socket }, place) => [socket.id, place]));
  }

  remove({ socket }: Member<S>): void {
    const place = this.placeOf(socket.id);
    const last = this.all.pop();
    this.places?.delete(socket.id);
    if (last === undefined || last.socket.id === socket.id) return;
    this.all[place] = last;
    this.places?.set(last.socket.id, place);
  }

  private placeOf(socketId: string): number {
    if (this.places !== undefined) return this.places.get(socketId) ?? -1;
    return this.all.findIndex(({ socket }) => socket.id === socketId);
  }
}
