import { useSyncExternalStore } from 'react';
import { ReactionClient, type ChatClient, type ReactionsSnapshot } from '../../clients/chat/index.js';

const clients = new WeakMap<ChatClient, ReactionClient>();

/** The reactions of a chat client's room: one client for the buttons and for what floats. Called before the room is joined, it misses nothing. */
export function reactionsOf(chat: ChatClient): ReactionClient {
  let reactions = clients.get(chat);
  if (reactions === undefined) {
    reactions = new ReactionClient();
    clients.set(chat, reactions);
    chat.extend(reactions);
  }
  return reactions;
}

export function useReactions(chat: ChatClient): ReactionsSnapshot {
  const client = reactionsOf(chat);
  return useSyncExternalStore(client.subscribe, client.getSnapshot);
}

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

function onMotionChange(listener: () => void): () => void {
  const query = window.matchMedia(REDUCED_MOTION);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The reader wants nothing to move. */
export function usePrefersStillness(): boolean {
  return useSyncExternalStore(onMotionChange, () => window.matchMedia(REDUCED_MOTION).matches);
}
