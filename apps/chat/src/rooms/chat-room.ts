import type { ParticipantId, SessionId, StageState } from '@app/contracts';
import type { Clock } from '@app/database';
import type { ChannelHead, ChannelsRepository } from '../channels/channels.repository.js';
import type { ChatSocket } from '../chat-socket.js';
import { Participants } from './participants.js';
import type { RoomFrame, RoomKind, RoomPart, RoomPartMaker } from './room-part.js';

export interface ChatRoomSettings {
  sessionId: SessionId;
  kind: RoomKind;
  channels: ChannelsRepository;
  makers: readonly RoomPartMaker[];
  clock: Clock;
  maxQueued: number;
  /** To everybody in the room on this server. */
  emit: RoomFrame['emit'];
  emitToModerators: RoomFrame['emit'];
  /** To a part of this room on other servers. */
  onTold: (part: string, signal: object) => void;
  onFailed: RoomFrame['onFailed'];
}

/** One session's room on this server, open while somebody is in it: who is there, its stage, and its parts. */
export class ChatRoom implements RoomFrame {
  readonly participants: Participants;
  readonly emit: RoomFrame['emit'];
  readonly emitToModerators: RoomFrame['emit'];
  readonly onFailed: RoomFrame['onFailed'];
  /** By the names of their makers. */
  private readonly parts: ReadonlyMap<string, RoomPart>;
  private shownStage: StageState | null = null;
  private hasOpened = false;

  constructor(private readonly settings: ChatRoomSettings) {
    const { sessionId, kind, makers, emit, emitToModerators, onFailed, onTold } = settings;
    this.participants = new Participants(sessionId);
    this.emit = emit;
    this.emitToModerators = emitToModerators;
    this.onFailed = onFailed;
    this.parts = new Map(
      makers
        .filter(({ kinds }) => kinds.includes(kind))
        .map((maker) => [maker.name, maker.begin(this, (signal) => onTold(maker.name, signal))]),
    );
  }

  get sessionId(): SessionId {
    return this.settings.sessionId;
  }
  get kind(): RoomKind {
    return this.settings.kind;
  }
  get clock(): Clock {
    return this.settings.clock;
  }
  get maxQueued(): number {
    return this.settings.maxQueued;
  }
  get stage(): StageState | null {
    return this.shownStage;
  }
  get isOpen(): boolean {
    return this.hasOpened;
  }
  /** Nobody is here and nothing waits to be written. */
  get isIdle(): boolean {
    return !this.participants.hasSockets && [...this.parts.values()].every((part) => part.isIdle);
  }

  /** Whether somebody is here now, or has a place at the stage or in a booth. */
  knows(id: ParticipantId): boolean {
    const { participants, shownStage } = this;
    return (
      participants.knows(id) ||
      (shownStage?.seats.some(({ participantId }) => participantId === id) ?? false) ||
      (shownStage?.booths.some(({ members }) => members.some(({ participantId }) => participantId === id)) ?? false)
    );
  }

  /** Reads where stage and parts are. False when there is no such session. @throws when the database does not answer. */
  async open(): Promise<boolean> {
    const { sessionId, channels } = this.settings;
    const [stage, heads] = await Promise.all([channels.findStage(sessionId), channels.findHeads([sessionId])]);
    if (stage === undefined) return false;
    this.takeStage(stage);
    await this.each(async (part) => part.open?.(heads));
    this.hasOpened = true;
    return true;
  }

  /** The stage as it is told or read; an older one changes nothing. */
  takeStage(stage: StageState | null): void {
    if (stage === null || (this.shownStage !== null && this.shownStage.version >= stage.version)) return;
    this.shownStage = stage;
    this.emit('stage:state-changed', stage);
    for (const part of this.parts.values()) part.takeStage?.(stage);
  }

  /** What a part told on another server. */
  hear(part: string, signal: object): void {
    this.parts.get(part)?.hear?.(signal);
  }

  enter(socket: ChatSocket): void {
    this.participants.enter(socket.id, socket.data.claims);
    for (const part of this.parts.values()) part.enter?.(socket);
  }

  leave(socket: ChatSocket): void {
    this.participants.leave(socket.id);
    for (const part of this.parts.values()) part.leave?.(socket);
  }

  /** The pass of a socket that is here was renewed. */
  renew(socket: ChatSocket): void {
    this.participants.enter(socket.id, socket.data.claims);
    for (const part of this.parts.values()) part.renew?.(socket);
  }

  /** Events were left out for a slow reader, who can follow again. */
  catchUp(socket: ChatSocket): void {
    if (this.shownStage !== null) socket.emit('stage:state-changed', this.shownStage);
    for (const part of this.parts.values()) part.catchUp?.(socket);
  }

  /** What the database says of this room: reads what was not told. @throws when the database does not answer. */
  async compare(heads: readonly ChannelHead[]): Promise<void> {
    await this.each(async (part) => part.compare?.(heads));
    const stageVersion = heads[0]?.stageVersion ?? -1;
    if (stageVersion > (this.shownStage?.version ?? -1))
      this.takeStage((await this.settings.channels.findStage(this.sessionId)) ?? null);
  }

  /** Takes nothing more; ends when what was taken is answered. */
  async close(): Promise<void> {
    await this.each(async (part) => part.close());
  }

  private async each(work: (part: RoomPart) => Promise<void>): Promise<void> {
    await Promise.all([...this.parts.values()].map(work));
  }
}
