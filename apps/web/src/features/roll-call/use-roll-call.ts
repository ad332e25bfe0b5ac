import { useSyncExternalStore } from 'react';
import type { RollCall } from '@app/domain';
import { type ChatClient, extensionFor, RollCallClient } from '../../clients/chat/index.js';

/** What a chat client's room is shown of signing. Called before the room is joined, it misses nothing. */
export const rollCallOf = extensionFor(() => new RollCallClient());

export function useRollCall(chat: ChatClient): RollCall | null {
  const client = rollCallOf(chat);
  return useSyncExternalStore(client.subscribe, client.getSnapshot);
}
