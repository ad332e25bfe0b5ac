import type { SessionId, SummitId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomPart, RoomPartMaker } from '../rooms/room-part.js';
import { DirectInboxes } from './direct-inboxes.js';
import { DirectRepository, type DirectRules, type InboxOwner } from './direct.repository.js';

/** Whose inbox the pages of a session's room show, and what the organisers of its summit allow. */
export class SessionDirect implements RoomPart {
  private rules: DirectRules | undefined;
  private readonly owners = new Map<ChatSocket, InboxOwner>();
  /** Everything that was taken is in the database. */
  readonly isIdle = true;

  constructor(
    private readonly room: RoomFrame,
    private readonly findRules: (roomId: SessionId) => Promise<DirectRules | undefined>,
    private readonly inboxes: DirectInboxes,
  ) {}

  get summitId(): SummitId {
    return this.opened.summitId;
  }
  /** People may write to each other now. */
  get isOpen(): boolean {
    return this.opened.isOpen;
  }

  async open(): Promise<void> {
    this.rules = await this.findRules(this.room.sessionId);
  }

  /** Whose inbox it is; `undefined` for guests. */
  ownerOf(socket: ChatSocket): InboxOwner | undefined {
    const { account } = socket.data.claims;
    return account === undefined ? undefined : { summitId: this.summitId, accountId: account };
  }

  /** From now on the page is told what changes in its reader's inbox. Who never asks costs nothing. */
  follow(socket: ChatSocket, owner: InboxOwner): void {
    this.owners.set(socket, owner);
    this.inboxes.enter(owner, socket);
  }
  leave(socket: ChatSocket): void {
    const owner = this.owners.get(socket);
    if (owner === undefined) return;
    this.owners.delete(socket);
    this.inboxes.leave(owner, socket);
  }
  renew(socket: ChatSocket): void {
    if (this.owners.get(socket)?.accountId !== socket.data.claims.account) this.leave(socket);
  }
  catchUp(socket: ChatSocket): void {
    if (this.owners.has(socket)) socket.emit('direct:skipped', {});
  }

  async compare(): Promise<void> {
    const rules = await this.findRules(this.room.sessionId);
    if (rules !== undefined && rules.isOpen !== this.isOpen) {
      this.rules = rules;
      this.room.emit('direct:ruled', { isOpen: rules.isOpen });
    }
    const accountIds = new Set([...this.owners.values()].map(({ accountId }) => accountId));
    await this.inboxes.compare(this.summitId, [...accountIds]);
  }

  close(): void {
    for (const socket of [...this.owners.keys()]) this.leave(socket);
  }

  private get opened(): DirectRules {
    if (this.rules === undefined) throw new Error('The room is not open.');
    return this.rules;
  }
}

@Injectable()
export class Direct extends RoomPartMaker<SessionDirect> {
  readonly name = 'direct';

  private readonly rules: ReadTogether<DirectRules>;

  constructor(
    repository: DirectRepository,
    private readonly inboxes: DirectInboxes,
  ) {
    super();
    this.rules = new ReadTogether((roomIds) => repository.findRules(roomIds));
  }

  protected make(room: RoomFrame): SessionDirect {
    return new SessionDirect(room, (roomId) => this.rules.of(roomId), this.inboxes);
  }
}
