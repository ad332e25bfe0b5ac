import { useSyncExternalStore } from 'react';
import { extensionFor, ReactionClient, type ChatClient, type ReactionsSnapshot } from '../../clients/chat/index.js';

/** The reactions of a chat client's room: one client for the buttons and for what floats. Called before the room is joined, it misses nothing. */
export const reactionsOf = extensionFor(() => new ReactionClient());

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
