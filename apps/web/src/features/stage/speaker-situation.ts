import type { StageSeat, StageState } from '@app/contracts';

/** Where a speaker stands, as it is said to them. `backstage`: seated before the session begins. */
export type SpeakerSituation = 'off-stage' | 'waiting' | 'backstage' | 'on-air' | 'on-air-muted' | 'removed';

export function speakerSituation(seat: StageSeat, status: StageState['status']): SpeakerSituation {
  switch (seat.state) {
    case 'absent':
      return 'off-stage';
    case 'waiting':
      return 'waiting';
    case 'removed':
      return 'removed';
    case 'on-stage':
      if (status !== 'live') return 'backstage';
      return seat.isMutedByModerator ? 'on-air-muted' : 'on-air';
  }
}
