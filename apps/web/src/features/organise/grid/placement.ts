import type { TimeSpan } from '@app/domain';

const MINUTE_MS = 60_000;

/** Where a session stands: `slot` is `null` in the list of unscheduled ones, `subForumId` in the plenary. */
export interface Placement {
  readonly slot: TimeSpan | null;
  readonly subForumId: string | null;
}
/** What placing needs of a session. Instants are ISO 8601, both there or both `null`. */
export interface Placeable {
  readonly id: string;
  readonly revision: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly durationMinutes: number;
  readonly subForumId: string | null;
}

export function placementOf({ startsAt, endsAt, subForumId }: Placeable): Placement {
  const slot =
    startsAt === null || endsAt === null ? null : { startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt) };
  return { slot, subForumId };
}

/** The session as if it stood there already. One that becomes unscheduled keeps its length. */
export function placed<S extends Placeable>(session: S, { slot, subForumId }: Placement): S {
  if (slot === null) return { ...session, startsAt: null, endsAt: null };
  return {
    ...session,
    subForumId,
    startsAt: new Date(slot.startsAtMs).toISOString(),
    endsAt: new Date(slot.endsAtMs).toISOString(),
    durationMinutes: Math.ceil((slot.endsAtMs - slot.startsAtMs) / MINUTE_MS),
  };
}

/** What `moveSession` is asked for. */
export function slotInputOf({ slot, subForumId }: Placement): {
  startsAt: string;
  endsAt: string;
  subForumId: string | null;
} | null {
  if (slot === null) return null;
  return {
    startsAt: new Date(slot.startsAtMs).toISOString(),
    endsAt: new Date(slot.endsAtMs).toISOString(),
    subForumId,
  };
}

/** Unscheduled is one place, whichever sub-forum is noted beside it. */
export function isSamePlacement(one: Placement, other: Placement): boolean {
  if (one.slot === null || other.slot === null) return one.slot === other.slot;
  return (
    one.slot.startsAtMs === other.slot.startsAtMs &&
    one.slot.endsAtMs === other.slot.endsAtMs &&
    one.subForumId === other.subForumId
  );
}
