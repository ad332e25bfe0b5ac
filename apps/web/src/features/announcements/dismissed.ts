import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'canopy.read-announcements';
/** The oldest are forgotten: they have long been over. */
const MOST_KEPT = 200;
const listeners = new Set<() => void>();
let known: readonly string[] | undefined;

/** Ids of announcements; a broken entry is none. */
export function parseDismissed(stored: string | null): readonly string[] {
  try {
    const kept: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(-MOST_KEPT) : [];
  } catch {
    // Whatever wrote it, it was not this page: what was read is shown once more.
    return [];
  }
}

function read(): readonly string[] {
  if (known !== undefined) return known;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is refused in some private windows: what was read is then known as long as the page lives.
  }
  known = parseDismissed(stored);
  return known;
}

/** It was read and is not shown again on this device, in this page or another. */
export function dismiss(id: string): void {
  known = [...read().filter((other) => other !== id), id].slice(-MOST_KEPT);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(known));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key !== STORAGE_KEY) return;
    known = undefined;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** Ids of the announcements that were read on this device. */
export const useDismissed = (): readonly string[] => useSyncExternalStore(subscribe, read);
