import { useSyncExternalStore } from 'react';

export const CAPTION_SIZES = ['s', 'm', 'l', 'xl'] as const;
export const CAPTION_POSITIONS = ['bottom', 'top'] as const;

/** How somebody wants to read captions; kept on this device. */
export interface CaptionChoices {
  /** BCP 47; `null` for no captions. */
  language: string | null;
  /** False while captions are left to the chair: those that the stage suggests are shown. */
  isChosen: boolean;
  size: (typeof CAPTION_SIZES)[number];
  position: (typeof CAPTION_POSITIONS)[number];
  /** A screen reader says each finished line. Off unless asked for: it would talk over everybody. */
  isReadAloud: boolean;
}

const STORAGE_KEY = 'canopy.captions';
const DEFAULTS: CaptionChoices = {
  language: null,
  isChosen: false,
  size: 'm',
  position: 'bottom',
  isReadAloud: false,
};
const listeners = new Set<() => void>();
let known: CaptionChoices | undefined;

/** Field by field: a broken or older entry costs only what cannot be read. */
export function parseCaptionChoices(stored: string | null): CaptionChoices {
  let kept: unknown;
  try {
    kept = JSON.parse(stored ?? 'null');
  } catch {
    return DEFAULTS;
  }
  if (typeof kept !== 'object' || kept === null) return DEFAULTS;
  const { language, isChosen, size, position, isReadAloud } = kept as Partial<Record<keyof CaptionChoices, unknown>>;
  const chosen = typeof language === 'string' && language.length <= 35 ? language : null;
  return {
    language: chosen,
    // Who chose one before there were suggestions goes on reading it.
    isChosen: isChosen === true || chosen !== null,
    size: CAPTION_SIZES.find((one) => one === size) ?? DEFAULTS.size,
    position: CAPTION_POSITIONS.find((one) => one === position) ?? DEFAULTS.position,
    isReadAloud: isReadAloud === true,
  };
}

/** Which of the languages that are there somebody reads: their own, or the same language as it is written elsewhere. */
export function readableLanguage(wanted: string | null, available: readonly string[]): string | null {
  if (wanted === null) return null;
  const [primary] = wanted.split('-');
  return available.find((one) => one === wanted) ?? available.find((one) => one.split('-')[0] === primary) ?? null;
}

/** What is read: as chosen, else as the stage suggests. */
export function shownCaptions(
  { language, isChosen }: Pick<CaptionChoices, 'language' | 'isChosen'>,
  suggested: string | null,
  available: readonly string[],
): string | null {
  return readableLanguage(isChosen ? language : suggested, available);
}

function read(): CaptionChoices {
  if (known) return known;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is refused in some private windows: choices then live as long as the page.
  }
  known = parseCaptionChoices(stored);
  return known;
}

/** Kept for the next time, and shown at once wherever it matters. */
export function chooseCaptions(change: Partial<CaptionChoices>): void {
  known = { ...read(), ...change };
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

export function useCaptionChoices(): CaptionChoices {
  return useSyncExternalStore(subscribe, read);
}
