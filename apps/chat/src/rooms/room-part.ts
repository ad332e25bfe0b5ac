import type { ChatServerToClient, SessionId, StageState } from '@app/contracts';
import type { Clock } from '@app/database';
import type { EventArguments } from '@app/realtime';
import type { ChannelHead } from '../channels/channels.repository.js';
import type { ChatSocket } from '../chat-socket.js';

/** Of a session, or of a summit as a whole, whose id then stands for the session's. */
export type RoomKind = 'session' | 'summit';

/** The room around a part: what it may know, and whom it may tell. */
export interface RoomFrame {
  readonly sessionId: SessionId;
  readonly kind: RoomKind;
  readonly clock: Clock;
  /** Most entries that wait to be written in one channel. */
  readonly maxQueued: number;
  /** As it is known now; `null` before anybody opened it. */
  readonly stage: StageState | null;
  /** To everybody in the room on this server. */
  emit<Name extends keyof ChatServerToClient>(name: Name, ...args: EventArguments<ChatServerToClient, Name>): void;
  /** To those of them who moderate, in no order with what everybody is told. */
  emitToModerators: RoomFrame['emit'];
  onFailed(error: unknown, what: 'commit' | 'read'): void;
}

/** Tells the same part on other servers (`RoomPart.hear`). May be lost: what counts is read from the database as well. */
export type TellOthers = (signal: object) => void;

/** What a room has beside its people and its stage: its chat, what is said backstage, captions … Each part looks after its own. */
export interface RoomPart {
  /** Nothing waits to be written. */
  readonly isIdle: boolean;
  /** The room opens: reads where the part is. @throws when the database does not answer. */
  open?(heads: readonly ChannelHead[]): Promise<void>;
  /** What the database says, every other second: reads what was not told. @throws when it does not answer. */
  compare?(heads: readonly ChannelHead[]): Promise<void>;
  /** What this part told on another server. */
  hear?(signal: object): void;
  takeStage?(stage: StageState): void;
  enter?(socket: ChatSocket): void;
  leave?(socket: ChatSocket): void;
  /** The socket's pass was renewed and may say something else. */
  renew?(socket: ChatSocket): void;
  /** Events were left out for a slow reader, who can follow again. */
  catchUp?(socket: ChatSocket): void;
  /** Takes nothing more; ends when what was taken is answered. */
  close(): Promise<void> | void;
}

/** Makes a part for each room that opens; a provider of the module, listed under `ROOM_PARTS`. */
export abstract class RoomPartMaker<Part extends RoomPart = RoomPart> {
  /** Tells the parts of a room apart between servers. */
  abstract readonly name: string;
  /** Which rooms have it. */
  readonly kinds: readonly RoomKind[] = ['session'];
  private readonly made = new WeakMap<RoomFrame, Part>();

  /** The part of this room. @throws for a room that was made without it */
  of(room: RoomFrame): Part {
    const part = this.made.get(room);
    if (part === undefined) throw new Error(`The room of session ${room.sessionId} has no ${this.name}.`);
    return part;
  }

  /** The part of this room, if rooms of its kind have one. */
  find(room: RoomFrame): Part | undefined {
    return this.made.get(room);
  }

  /** Once per room, by the room. */
  begin(room: RoomFrame, tellOthers: TellOthers): Part {
    const part = this.make(room, tellOthers);
    this.made.set(room, part);
    return part;
  }

  /** The server ends. */
  close(): void {}

  protected abstract make(room: RoomFrame, tellOthers: TellOthers): Part;
}

/** Injection token of the makers, in the order in which parts are asked. */
export const ROOM_PARTS = Symbol('ROOM_PARTS');
