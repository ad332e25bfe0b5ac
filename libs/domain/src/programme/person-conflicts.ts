/** A session's time, as instants in milliseconds since 1970. The end is exclusive. */
export interface Booking {
  readonly sessionId: string;
  readonly personId: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}
/** A session that wants its people: one slot, many people. */
export interface BookingRequest {
  readonly sessionId: string;
  readonly personIds: readonly string[];
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/**
 * The first booking that keeps one of the requested people from coming: earliest first, then in the order of `personIds`;
 * `undefined` when everybody is free. Ends are exclusive: 10:00–11:00 and 11:00–12:00 do not collide. A session never
 * collides with itself, so somebody may moderate and speak in it.
 */
export function findPersonConflict(request: BookingRequest, booked: readonly Booking[]): Booking | undefined {
  const order = new Map(request.personIds.map((personId, index) => [personId, index]));
  const place = (booking: Booking): number => order.get(booking.personId) ?? Number.POSITIVE_INFINITY;
  return booked
    .filter(
      (booking) =>
        order.has(booking.personId) &&
        booking.sessionId !== request.sessionId &&
        booking.startsAtMs < request.endsAtMs &&
        request.startsAtMs < booking.endsAtMs,
    )
    .toSorted((a, b) => a.startsAtMs - b.startsAtMs || place(a) - place(b))[0];
}
