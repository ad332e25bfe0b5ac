import type { ParticipantId, StageSeat, StageState } from '@app/contracts';
import type { MediaRoomSnapshot } from '../../clients/media/index.js';
import { seatCondition, silenceOf, type SeatCondition, type Silence } from './seat-condition.js';

/** What of one's own is shown at one's own seat. */
export interface OwnMedia {
  participantId: ParticipantId | null;
  videoTrack: MediaStreamTrack | null;
}

/** Everything a tile shows of one seat, besides the texts. */
export interface SeatPicture {
  seat: StageSeat;
  condition: SeatCondition;
  silence: Silence | null;
  /** `null`: initials stand there. */
  videoTrack: MediaStreamTrack | null;
  isSpeaking: boolean;
  /** It is their turn. */
  hasFloor: boolean;
  /** The chair has put them in the middle. */
  isInSpotlight: boolean;
  isSelf: boolean;
}

/** Brings together what the API decided about a seat and what arrives of its person. */
export function seatPicture(
  seat: StageSeat,
  media: MediaRoomSnapshot | null,
  own: OwnMedia,
  { floor, spotlightId }: Pick<StageState, 'floor' | 'spotlightId'>,
): SeatPicture {
  const remote = media?.remotes.get(seat.participantId);
  const isSelf = seat.participantId === own.participantId;
  const isOnStage = seat.state === 'on-stage';
  const sendsHere = isSelf && (media?.microphone === 'on' || media?.microphone === 'muted');
  const hasLiveMicrophone = sendsHere
    ? media?.microphone === 'on'
    : remote !== undefined && remote.audioTrack !== null && !remote.isAudioPaused;
  const remoteVideo = remote && !remote.isVideoPaused ? remote.videoTrack : null;
  // Of somebody who waits backstage, only those backstage receive anything.
  const isBackstage = seat.state === 'waiting' && (isSelf || remote !== undefined);
  return {
    seat,
    condition: seatCondition(seat, isBackstage),
    silence: silenceOf(seat, hasLiveMicrophone),
    videoTrack: isOnStage || isBackstage ? ((isSelf ? own.videoTrack : null) ?? remoteVideo) : null,
    isSpeaking: isOnStage && media?.activeSpeaker === seat.participantId && hasLiveMicrophone,
    hasFloor: floor?.participantId === seat.participantId,
    isInSpotlight: spotlightId === seat.participantId,
    isSelf,
  };
}
