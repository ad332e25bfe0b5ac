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
const shown = (...[of, media, own]: [StageSeat, MediaRoomSnapshot | null, OwnMedia]) =>
  seatPicture(of, media, own, { floor: null, spotlightId: null });
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
    expect(shown(seat, room({}, { activeSpeaker: 'ada' }), nobody)).toMatchObject({
      condition: 'here',
      silence: null,
      isSpeaking: true,
      videoTrack: { id: 'v' },
    });
  });
  it('has initials while the camera is off', () =>
    expect(shown(seat, room({ isVideoPaused: true }), nobody).videoTrack).toBeNull());
  it('says that the microphone is off, also before anything arrives', () => {
    expect(shown(seat, room({ isAudioPaused: true }), nobody).silence).toBe('microphone-off');
    expect(shown(seat, null, nobody).silence).toBe('microphone-off');
  });
  it('says that the moderator muted, and shows nobody muted as speaking', () => {
    const muted = shown(
      { ...seat, isMutedByModerator: true },
      room({ isAudioPaused: true }, { activeSpeaker: 'ada' }),
      nobody,
    );
    expect(muted).toMatchObject({ silence: 'muted-by-moderator', isSpeaking: false });
  });
  it('shows nothing of who waits, to those before the curtain', () => {
    expect(shown({ ...seat, state: 'waiting' }, room(null), nobody)).toMatchObject({
      condition: 'joining',
      videoTrack: null,
      silence: null,
    });
    expect(shown({ ...seat, state: 'absent' }, room({}), nobody).videoTrack).toBeNull();
  });
  it('shows who waits backstage to those who are there too', () => {
    expect(shown({ ...seat, state: 'waiting' }, room({}), nobody)).toMatchObject({
      condition: 'backstage',
      videoTrack: { id: 'v' },
      isSpeaking: false,
    });
  });
  it('says whose turn it is, and whom the chair put in the middle', () => {
    const floor = { participantId: 'ada', since: '2026-01-01T00:00:00Z', limitMs: null };
    expect(seatPicture(seat, room({}), nobody, { floor, spotlightId: 'ada' })).toMatchObject({
      hasFloor: true,
      isInSpotlight: true,
    });
    expect(shown(seat, room({}), nobody)).toMatchObject({ hasFloor: false, isInSpotlight: false });
  });
  it('shows one’s own camera at one’s own seat', () => {
    const own = { participantId: 'ada', videoTrack: track('own') };
    expect(shown(seat, room(null, { microphone: 'on' }), own)).toMatchObject({
      isSelf: true,
      silence: null,
      videoTrack: { id: 'own' },
    });
    expect(shown(seat, room(null, { microphone: 'muted' }), own).silence).toBe('microphone-off');
  });
});
