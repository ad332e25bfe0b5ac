import type { StageSeat } from '@app/contracts';

/** Where a speaker stands, as it is said to them. `backstage`: seated before the audience sees the stage. */
export type SpeakerSituation = 'off-stage' | 'waiting' | 'backstage' | 'on-air' | 'on-air-muted' | 'removed';

export function speakerSituation(seat: StageSeat, isOnAir: boolean): SpeakerSituation {
  switch (seat.state) {
    case 'absent':
      return 'off-stage';
    case 'waiting':
      return 'waiting';
    case 'removed':
      return 'removed';
    case 'on-stage':
      if (!isOnAir) return 'backstage';
      return seat.isMutedByModerator ? 'on-air-muted' : 'on-air';
  }
}
