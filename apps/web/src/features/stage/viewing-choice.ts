import { useSyncExternalStore } from 'react';
import { STAGE_LAYOUTS, type StageLayout } from '@app/domain';

/** How somebody wants to see stages; kept on this device. */
export interface ViewingChoice {
  /** `null`: as the chair sets it. */
  layout: StageLayout | null;
}

const STORAGE_KEY = 'canopy.viewing';
const listeners = new Set<() => void>();
let known: ViewingChoice | undefined;

/** `null` for what cannot be read. */
export function parseViewingChoice(stored: string | null): ViewingChoice {
  try {
    const kept: unknown = JSON.parse(stored ?? 'null');
    const layout = typeof kept === 'object' && kept !== null && 'layout' in kept ? kept.layout : null;
    return { layout: STAGE_LAYOUTS.find((one) => one === layout) ?? null };
  } catch {
    return { layout: null };
  }
}

function read(): ViewingChoice {
  if (known) return known;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is refused in some private windows: choices then live as long as the page.
  }
  known = parseViewingChoice(stored);
  return known;
}

/** Kept for the next time, and shown at once wherever it matters. */
export function chooseLayout(layout: StageLayout | null): void {
  known = { layout };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(known));
  } catch {
    // See `read`.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useViewingChoice(): ViewingChoice {
  return useSyncExternalStore(subscribe, read);
}
