const keyOf = (sessionId: string): string => `canopy.on-stage.${sessionId}`;

/** Whether the guest of this tab agreed to be seen and heard in this session; a reload does not ask again, another tab does. */
export function readConsent(sessionId: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(sessionId)) !== null;
  } catch {
    // Storage is refused in some private windows: the answer then lives as long as the page.
    return false;
  }
}

/** Best effort: see `readConsent`. */
export function keepConsent(sessionId: string, hasConsented: boolean): void {
  try {
    if (hasConsented) sessionStorage.setItem(keyOf(sessionId), 'yes');
    else sessionStorage.removeItem(keyOf(sessionId));
  } catch {
    return;
  }
}
