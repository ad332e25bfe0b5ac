import { MAX_ROLL_CALL_SIGNATURES } from '@app/contracts';
import { type RollCall, withSignatures } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomPart, RoomPartMaker } from '../rooms/room-part.js';
import { type RollCallHead, RollCallsRepository } from './roll-calls.repository.js';

/** Who signs, as the chair of a session shows it to its hall. Read from the chain, so that nobody is shown who is not in it. */
export class SessionRollCall implements RoomPart {
  readonly isIdle = true;
  private shown: RollCall | null = null;
  /** As it was read: of the initiative, and of its chain. */
  private mark = '';
  private lastSequence = 0;
  private reading: Promise<void> | undefined;
  private isAskedAgain = false;

  constructor(
    private readonly room: RoomFrame,
    private readonly store: Pick<RollCallsRepository, 'read' | 'listAfter'>,
    private readonly heads: ReadTogether<RollCallHead>,
  ) {}

  get initiativeId(): string | null {
    return this.shown?.initiativeId ?? null;
  }

  open(): Promise<void> {
    return this.compare();
  }

  /** Who has nothing to watch is told nothing. */
  enter(socket: ChatSocket): void {
    if (this.shown !== null) this.show(socket);
  }
  catchUp(socket: ChatSocket): void {
    this.show(socket);
  }

  /** Something was decided: what, is read. What comes while that is read is read together. */
  hear(): void {
    this.compare().catch((error: unknown) => this.room.onFailed(error, 'read'));
  }

  /** @throws when the database does not answer. */
  compare(): Promise<void> {
    if (this.reading !== undefined) this.isAskedAgain = true;
    return (this.reading ??= this.readOn());
  }

  close(): void {}

  private async readOn(): Promise<void> {
    try {
      do {
        this.isAskedAgain = false;
        const head = await this.heads.of(this.room.sessionId);
        if (head === undefined) this.hide();
        else if (head.initiativeId !== this.initiativeId || head.mark !== this.mark) await this.readWhole(head);
        else if (head.lastSequence > this.lastSequence) await this.readSignatures(head);
      } while (this.isAskedAgain);
    } finally {
      this.reading = undefined;
    }
  }

  private async readWhole({ initiativeId, mark }: RollCallHead): Promise<void> {
    const read = await this.store.read(initiativeId);
    if (read === undefined) return this.hide();
    const { lastSequence, ...rollCall } = read;
    this.shown = rollCall;
    this.mark = mark;
    this.lastSequence = lastSequence;
    this.room.emit('roll-call:shown', { rollCall });
  }

  private async readSignatures({ initiativeId, lastSequence }: RollCallHead): Promise<void> {
    const signatures = await this.store.listAfter(initiativeId, this.lastSequence);
    const last = signatures.at(-1)?.sequence ?? 0;
    // A no is nobody's to see. What follows of very many is read next time.
    this.lastSequence = signatures.length < MAX_ROLL_CALL_SIGNATURES ? Math.max(lastSequence, last) : last;
    if (this.shown === null || signatures.length === 0) return;
    const shown = withSignatures(this.shown, signatures);
    this.shown = { ...shown, signatures: shown.signatures.slice(-MAX_ROLL_CALL_SIGNATURES) };
    this.room.emit('roll-call:signed', { initiativeId, signatures });
  }

  private hide(): void {
    if (this.shown === null) return;
    this.shown = null;
    this.room.emit('roll-call:shown', { rollCall: null });
  }

  private show(socket: ChatSocket): void {
    socket.emit('roll-call:shown', { rollCall: this.shown });
  }
}

@Injectable()
export class RollCalls extends RoomPartMaker<SessionRollCall> {
  readonly name = 'roll-call';
  private readonly heads: ReadTogether<RollCallHead>;

  constructor(private readonly store: RollCallsRepository) {
    super();
    this.heads = new ReadTogether((sessionIds) => store.findHeads(sessionIds));
  }

  protected make(room: RoomFrame): SessionRollCall {
    return new SessionRollCall(room, this.store, this.heads);
  }
}
