import { describe, expect, it } from 'vitest';
import type { StageSeat } from '@app/contracts';
import {
  NOT_CONNECTED,
  nothingFrom,
  type MediaRoomSnapshot,
  type RemoteParticipant,
} from '../../clients/media/index.js';
import { seatPicture, type OwnMedia } from './pictures.js';

const track = (id: string): MediaStreamTrack => Object.assign(Object.create(null) as MediaStreamTrack, { id });
const seat: StageSeat = {
  participantId: 'ada',
  name: { en: 'Ada' },
  title: null,
  country: null,
  role: 'speaker',
  state: 'on-stage',
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
};
const nobody: OwnMedia = { participantId: null, videoTrack: null };
const room = (
  remote: Partial<RemoteParticipant> | null,
  changes: Partial<MediaRoomSnapshot> = {},
): MediaRoomSnapshot => ({
  ...NOT_CONNECTED,
  connection: { status: 'connected' },
  remotes: new Map(
    remote
      ? [
          [
            'ada',
            {
              ...nothingFrom('ada'),
              audioTrack: track('a'),
              videoTrack: track('v'),
              isAudioPaused: false,
              isVideoPaused: false,
              ...remote,
            },
          ],
        ]
      : [],
  ),
  ...changes,
});

describe('the picture at a seat', () => {
  it('shows who is seen and heard', () => {
    expect(seatPicture(seat, room({}, { activeSpeaker: 'ada' }), nobody)).toMatchObject({
      condition: 'here',
      silence: null,
      isSpeaking: true,
      videoTrack: { id: 'v' },
    });
  });
  it('has initials while the camera is off', () =>
    expect(seatPicture(seat, room({ isVideoPaused: true }), nobody).videoTrack).toBeNull());
  it('says that the microphone is off, also before anything arrives', () => {
    expect(seatPicture(seat, room({ isAudioPaused: true }), nobody).silence).toBe('microphone-off');
    expect(seatPicture(seat, null, nobody).silence).toBe('microphone-off');
  });
  it('says that the moderator muted, and shows nobody muted as speaking', () => {
    const muted = seatPicture(
      { ...seat, isMutedByModerator: true },
      room({ isAudioPaused: true }, { activeSpeaker: 'ada' }),
      nobody,
    );
    expect(muted).toMatchObject({ silence: 'muted-by-moderator', isSpeaking: false });
  });
  it('shows nothing of who is not on stage', () => {
    expect(seatPicture({ ...seat, state: 'waiting' }, room({}), nobody)).toMatchObject({
      condition: 'joining',
      videoTrack: null,
      silence: null,
    });
  });
  it('shows one’s own camera at one’s own seat', () => {
    const own = { participantId: 'ada', videoTrack: track('own') };
    expect(seatPicture(seat, room(null, { microphone: 'on' }), own)).toMatchObject({
      isSelf: true,
      silence: null,
      videoTrack: { id: 'own' },
    });
    expect(seatPicture(seat, room(null, { microphone: 'muted' }), own).silence).toBe('microphone-off');
  });
});
