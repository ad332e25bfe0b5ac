import type { SummitId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { type RoomFrame, type RoomPart, RoomPartMaker } from '../rooms/room-part.js';
import { type MessagingRules, MessagingRulesRepository } from '../rules/messaging-rules.repository.js';
import { DirectInboxes } from './direct-inboxes.js';
import type { InboxOwner } from './direct.repository.js';

/** Whose inbox the pages of a session's room show, and what the organisers of its summit allow. */
export class SessionDirect implements RoomPart {
  private rules: MessagingRules | undefined;
  private readonly owners = new Map<ChatSocket, InboxOwner>();
  /** Everything that was taken is in the database. */
  readonly isIdle = true;

  constructor(
    private readonly room: RoomFrame,
    private readonly repository: MessagingRulesRepository,
    private readonly inboxes: DirectInboxes,
  ) {}

  get summitId(): SummitId {
    return this.opened.summitId;
  }
  /** People may write to each other now. */
  get isOpen(): boolean {
    return this.opened.allowsDirectMessages;
  }

  async open(): Promise<void> {
    this.rules = await this.repository.of(this.room.sessionId);
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
    const rules = await this.repository.of(this.room.sessionId);
    const wasOpen = this.isOpen;
    this.rules = rules ?? this.rules;
    if (this.isOpen !== wasOpen) this.room.emit('direct:ruled', { isOpen: this.isOpen });
    const accountIds = new Set([...this.owners.values()].map(({ accountId }) => accountId));
    await this.inboxes.compare(this.summitId, [...accountIds]);
  }

  close(): void {
    for (const socket of [...this.owners.keys()]) this.leave(socket);
  }

  private get opened(): MessagingRules {
    if (this.rules === undefined) throw new Error('The room is not open.');
    return this.rules;
  }
}

@Injectable()
export class Direct extends RoomPartMaker<SessionDirect> {
  readonly name = 'direct';
  override readonly kinds = ['session', 'summit'] as const;

  constructor(
    private readonly rules: MessagingRulesRepository,
    private readonly inboxes: DirectInboxes,
  ) {
    super();
  }

  protected make(room: RoomFrame): SessionDirect {
    return new SessionDirect(room, this.rules, this.inboxes);
  }
}
