/** The secrets of orders that this browser placed, so that it finds its way back from the provider's page. */
const keyOf = (orderId: string): string => `canopy.carbon-order.${orderId}`;

/** Remembers the link of an order on this device. */
export function keepOrder(orderId: string, token: string): void {
  try {
    localStorage.setItem(keyOf(orderId), token);
  } catch {
    // Storage is refused in some private windows: the mail has the link too.
  }
}

/** The secret of an order that this browser placed; `null` for one of another browser. */
export function keptOrder(orderId: string): string | null {
  try {
    return localStorage.getItem(keyOf(orderId));
  } catch {
    // As above.
    return null;
  }
}
