import type { StageSeat } from '@app/contracts';

/** What a tile says about its seat besides the name. */
export type SeatCondition = 'here' | 'backstage' | 'joining' | 'not-here-yet' | 'left-stage';

/**
 * A speaker who is admitted but whose media has not arrived is here: with initials, as with the camera off. `isBackstage`:
 * they wait, and this viewer is with them behind the curtain.
 */
export function seatCondition(seat: StageSeat, isBackstage: boolean): SeatCondition {
  switch (seat.state) {
    case 'on-stage':
      return 'here';
    case 'waiting':
      return isBackstage ? 'backstage' : 'joining';
    case 'removed':
      return 'left-stage';
    case 'absent':
      return 'not-here-yet';
  }
}

/** Why nobody hears a person on stage; `null` when they can be heard. */
export type Silence = 'muted-by-moderator' | 'microphone-off';

/** `hasLiveMicrophone`: a microphone is published and not paused. */
export function silenceOf(seat: StageSeat, hasLiveMicrophone: boolean): Silence | null {
  if (seat.state !== 'on-stage') return null;
  if (seat.isMutedByModerator) return 'muted-by-moderator';
  return hasLiveMicrophone ? null : 'microphone-off';
}
