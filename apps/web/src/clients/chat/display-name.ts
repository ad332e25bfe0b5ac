const STORAGE_KEY = 'canopy.display-name';
/** Longest name a room pass carries (contract `RoomPassClaims.name`). */
export const MAX_DISPLAY_NAME = 80;

/** The name a guest gave on this device; `null` when none, or when the browser keeps nothing. */
export function readDisplayName(): string | null {
  try {
    return cleanDisplayName(localStorage.getItem(STORAGE_KEY) ?? '');
  } catch {
    // Storage is refused in some private windows: the name then lives as long as the page.
    return null;
  }
}

/** Best effort: see `readDisplayName`. */
export function keepDisplayName(name: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, name);
  } catch {
    return;
  }
}

/** Trimmed, inner white space and control characters as one blank; `null` when nothing is left or it is too long. */
export function cleanDisplayName(entered: string): string | null {
  const name = entered.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
  return name.length > 0 && name.length <= MAX_DISPLAY_NAME ? name : null;
}
