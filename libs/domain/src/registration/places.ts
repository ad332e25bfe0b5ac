/**
 * `pending` waits for an organiser's word and holds no place; `confirmed` holds one; `waiting` stands in line, in the order
 * of arrival; `cancelled` by whoever registered or by an organiser; `declined` by an organiser.
 */
export const REGISTRATION_STATUSES = ['pending', 'confirmed', 'waiting', 'cancelled', 'declined'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
/** `return`: somebody who had cancelled registers anew, at the end of the line. */
export type RegistrationCommand = 'approve' | 'decline' | 'cancel' | 'promote' | 'return';

/** How many places there are and who holds or wants them. */
export interface Places {
  /** `null` is without limit. */
  readonly capacity: number | null;
  readonly confirmed: number;
  readonly waiting: number;
}

/** Places nobody holds; `Infinity` without a limit, 0 when there are more people than places (the capacity was lowered: nobody loses theirs). */
export function freePlaces({ capacity, confirmed }: Pick<Places, 'capacity' | 'confirmed'>): number {
  return capacity === null ? Infinity : Math.max(0, capacity - confirmed);
}

/** What somebody gets who asks for a place now. Who comes new never overtakes those in line. */
export function placeFor(places: Places): 'confirmed' | 'waiting' {
  return places.waiting === 0 && freePlaces(places) > 0 ? 'confirmed' : 'waiting';
}

/** What a new registration becomes. */
export function arrivalStatus(places: Places, needsApproval: boolean): RegistrationStatus {
  return needsApproval ? 'pending' : placeFor(places);
}

/** How many of those in line get a place now. */
export function handedOver(places: Places): number {
  return Math.min(places.waiting, freePlaces(places));
}

export type Change =
  | { readonly isAllowed: true; readonly status: RegistrationStatus }
  | { readonly isAllowed: false; readonly code: 'wrong-state' | 'registration-full' };

/**
 * What a command makes of a registration. Approving gives a place or a place in line; promoting gives one of the free places
 * to somebody who is not the next in line.
 */
export function changeOf(
  status: RegistrationStatus,
  command: RegistrationCommand,
  places: Places,
  needsApproval: boolean,
): Change {
  const allowed = (next: RegistrationStatus): Change => ({ isAllowed: true, status: next });
  const wrong: Change = { isAllowed: false, code: 'wrong-state' };
  switch (command) {
    case 'approve':
      return status === 'pending' || status === 'declined' ? allowed(placeFor(places)) : wrong;
    case 'decline':
      return status === 'pending' || status === 'waiting' ? allowed('declined') : wrong;
    case 'cancel':
      return status === 'pending' || status === 'waiting' || status === 'confirmed' ? allowed('cancelled') : wrong;
    case 'promote':
      if (status !== 'waiting') return wrong;
      return freePlaces(places) > 0 ? allowed('confirmed') : { isAllowed: false, code: 'registration-full' };
    case 'return':
      return status === 'cancelled' ? allowed(arrivalStatus(places, needsApproval)) : wrong;
  }
}

/** The counts after one registration went from `before` (`null`: it is new) to `after`. */
export function countedAfter(places: Places, before: RegistrationStatus | null, after: RegistrationStatus): Places {
  const delta = (status: RegistrationStatus): number => (after === status ? 1 : 0) - (before === status ? 1 : 0);
  return {
    capacity: places.capacity,
    confirmed: places.confirmed + delta('confirmed'),
    waiting: places.waiting + delta('waiting'),
  };
}
