const keyOf = (summitSlug: string): string => `canopy.ticket.${summitSlug}`;

/** The secret of the ticket from which this tab went on, so that what the registration knows need not be typed again; never in an address. */
export function ticketOfTab(summitSlug: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(summitSlug));
  } catch {
    // Storage is refused in some private windows: everything is typed then.
    return null;
  }
}

/** Best effort: see `ticketOfTab`. */
export function keepTicketOfTab(summitSlug: string, token: string): void {
  try {
    sessionStorage.setItem(keyOf(summitSlug), token);
  } catch {
    return;
  }
}
