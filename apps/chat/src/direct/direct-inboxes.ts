import { type ChatServerToClient, DIRECT_LIMITS, type DirectInbox } from '@app/contracts';
import { LOGGER, type Logger } from '@app/observability';
import { RoomFanout } from '@app/realtime';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { OtherServers } from '../servers/other-servers.js';
import { DirectRepository, type InboxOwner } from './direct.repository.js';

interface Inbox {
  owner: InboxOwner;
  sockets: Set<ChatSocket>;
  /** Up to which change its pages were told; `undefined` until one of them asked. */
  told: number | undefined;
  reading: Promise<void>;
}

/** The inboxes of those who are connected to this server: all pages that somebody has in a summit are told what changes. */
@Injectable()
export class DirectInboxes implements OnApplicationShutdown {
  private readonly inboxes = new Map<string, Inbox>();
  private readonly fanout: RoomFanout<ChatServerToClient, ChatSocket>;

  constructor(
    private readonly repository: DirectRepository,
    metrics: ChatMetrics,
    private readonly others: OtherServers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.fanout = new RoomFanout({
      onCaughtUp: (socket) => socket.emit('direct:skipped', {}),
      onGivenUp: () => metrics.cutOff.inc({ outcome: 'closed' }),
    });
    others.hear(['inboxes'], ({ summitId, accountIds }) =>
      this.show(accountIds.map((accountId) => ({ summitId, accountId }))),
    );
  }

  enter(owner: InboxOwner, socket: ChatSocket): void {
    const key = keyOf(owner);
    const inbox = this.inboxes.get(key) ?? { owner, sockets: new Set(), told: undefined, reading: Promise.resolve() };
    this.inboxes.set(key, inbox);
    inbox.sockets.add(socket);
    this.fanout.add(key, socket);
  }

  leave(owner: InboxOwner, socket: ChatSocket): void {
    const key = keyOf(owner);
    const inbox = this.inboxes.get(key);
    if (inbox?.sockets.delete(socket) !== true) return;
    this.fanout.remove(key, socket);
    if (inbox.sockets.size === 0) this.inboxes.delete(key);
  }

  /** What changed after a number; who asks is told of later changes. @throws when the database does not answer. */
  async list(owner: InboxOwner, afterChange: number): Promise<Omit<DirectInbox, 'isOpen'>> {
    const [head] = await this.repository.findHeads(owner.summitId, [owner.accountId]);
    const inbox = this.inboxes.get(keyOf(owner));
    if (inbox !== undefined && inbox.told === undefined) {
      inbox.told = head?.lastChange ?? 0;
      // What changed while the number was read.
      this.show([owner]);
    }
    const limit = DIRECT_LIMITS.conversations;
    const found = await this.repository.listAfter(owner, afterChange, limit + 1);
    const conversations = found.slice(0, limit);
    const hasMore = found.length > limit;
    const lastChange = (hasMore ? undefined : head?.lastChange) ?? conversations.at(-1)?.change ?? 0;
    return { conversations, lastChange, hasMore };
  }

  /** This server changed inboxes: shows it here and tells the others. */
  changed({ summitId }: InboxOwner, accountIds: readonly string[]): void {
    if (accountIds.length === 0) return;
    this.others.tell({ kind: 'inboxes', summitId, accountIds });
    this.show(accountIds.map((accountId) => ({ summitId, accountId })));
  }

  /** Reads what was not told about these inboxes of a summit. @throws when the database does not answer. */
  async compare(summitId: string, accountIds: readonly string[]): Promise<void> {
    const asked = accountIds.filter(
      (accountId) => this.inboxes.get(keyOf({ summitId, accountId }))?.told !== undefined,
    );
    if (asked.length === 0) return;
    const heads = await this.repository.findHeads(summitId, asked);
    this.show(
      heads
        .filter(
          ({ accountId, lastChange }) => lastChange > (this.inboxes.get(keyOf({ summitId, accountId }))?.told ?? 0),
        )
        .map(({ accountId }) => ({ summitId, accountId })),
    );
  }

  onApplicationShutdown(): void {
    this.fanout.close();
    this.inboxes.clear();
  }

  private show(owners: readonly InboxOwner[]): void {
    for (const owner of owners) {
      const inbox = this.inboxes.get(keyOf(owner));
      if (inbox === undefined) continue;
      // One reading after another: changes are told in their order.
      inbox.reading = inbox.reading
        .then(() => this.tell(inbox))
        .catch((error: unknown) =>
          this.logger.warn({ err: error }, 'an inbox could not be read; it is compared again'),
        );
    }
  }

  private async tell(inbox: Inbox): Promise<void> {
    if (inbox.told === undefined) return;
    const conversations = await this.repository.listAfter(inbox.owner, inbox.told, DIRECT_LIMITS.conversations);
    const lastChange = conversations.at(-1)?.change;
    if (lastChange === undefined) return;
    inbox.told = lastChange;
    this.fanout.emit(keyOf(inbox.owner), 'direct:changed', { conversations, lastChange });
  }
}

const keyOf = ({ summitId, accountId }: InboxOwner): string => `${summitId} ${accountId}`;
