import type { ChatAuthor, HeldMessage, ModerationAction, ReportedMessage } from '@app/contracts';
import type { BoardSnapshot } from '../../clients/chat/index.js';

interface ItemBase {
  /** The same for as long as it waits. */
  id: string;
  author: ChatAuthor;
  text: string;
  /** Since when it waits, ISO 8601. */
  at: string;
}
/** Something that waits for a decision: a message that was held back, or one that people reported. */
export type QueueItem = ItemBase &
  ({ kind: 'held'; held: HeldMessage } | { kind: 'reported'; reported: ReportedMessage });

/** What waits, the oldest first: what is new comes at the end, and nothing moves under a hand. */
export function queueOf({ held, reported }: Pick<BoardSnapshot, 'held' | 'reported'>): QueueItem[] {
  const items: QueueItem[] = [
    ...held.map((message) => ({
      kind: 'held' as const,
      id: message.heldId,
      author: message.author,
      text: message.text,
      at: message.heldAt,
      held: message,
    })),
    ...reported.map((message) => ({
      kind: 'reported' as const,
      id: `reported-${message.seq}`,
      author: message.author,
      text: message.text,
      at: message.reportedAt,
      reported: message,
    })),
  ];
  return items.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Where the choice goes when the queue has changed: it stays with its item, else goes to the one in its place; `null` where there is none. */
export function chosenIn(items: readonly QueueItem[], chosenId: string | null, index: number): string | null {
  if (items.some(({ id }) => id === chosenId)) return chosenId;
  return items[Math.min(index, items.length - 1)]?.id ?? null;
}

/** The neighbour, which is the item itself at either end. */
export function neighbourOf(items: readonly QueueItem[], chosenId: string | null, step: 1 | -1): string | null {
  const index = items.findIndex(({ id }) => id === chosenId);
  return items[Math.max(0, Math.min(items.length - 1, index + step))]?.id ?? null;
}

/** What `undo` takes back: the newest that one did oneself and that stands. */
export function undoableOf(actions: readonly ModerationAction[], selfId: string | null): ModerationAction | undefined {
  return actions.find(({ actor, undoneAt }) => undoneAt === null && actor !== null && actor.participantId === selfId);
}
