/** The secrets of orders that this browser placed, so that it finds its way back from the provider's page. */
const keyOf = (orderId: string): string => `canopy.carbon-order.${orderId}`;
/** And those of a footprint's last order, so that whoever comes back to the footprint finds it. */
const keyOfFootprint = (footprintToken: string): string => `canopy.carbon-order-of.${footprintToken}`;

/** Remembers the link of an order on this device. */
export const keepOrder = (orderId: string, token: string): void => write(keyOf(orderId), token);

/** The secret of an order that this browser placed; `null` for one of another browser. */
export const keptOrder = (orderId: string): string | null => read(keyOf(orderId));

/** Remembers the link of the last order for a footprint. */
export const keepOrderOfFootprint = (footprintToken: string, token: string): void =>
  write(keyOfFootprint(footprintToken), token);

/** The secret of the last order that this browser placed for a footprint; `null`: none. */
export const keptOrderOfFootprint = (footprintToken: string): string | null => read(keyOfFootprint(footprintToken));

function write(key: string, token: string): void {
  try {
    localStorage.setItem(key, token);
  } catch {
    // Storage is refused in some private windows: the mail has the link too.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // As above.
    return null;
  }
}
