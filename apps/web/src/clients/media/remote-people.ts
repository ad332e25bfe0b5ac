import type { ParticipantId } from '@app/contracts';
import type { RemoteBooth, RemoteParticipant } from './media-room.js';
import type { Received } from './remote-media.js';

type Stream = Pick<Received, 'participantId' | 'source' | 'language' | 'isPaused'> & {
  readonly consumer: { readonly track: MediaStreamTrack } | null;
};

/** One entry per participant who sends from the stage, in the order they began. A newer stream of the same source wins. */
export function remoteParticipants(streams: readonly Stream[]): Map<ParticipantId, RemoteParticipant> {
  const remotes = new Map<ParticipantId, RemoteParticipant>();
  for (const stream of streams) {
    const change = changeBy(stream);
    if (change === null) continue;
    const { participantId } = stream;
    remotes.set(participantId, { ...(remotes.get(participantId) ?? nothingFrom(participantId)), ...change });
  }
  return remotes;
}

function changeBy({ source, isPaused, consumer }: Stream): Partial<RemoteParticipant> | null {
  const track = consumer?.track ?? null;
  switch (source) {
    case 'microphone':
      return { audioTrack: track, isAudioPaused: isPaused };
    case 'camera':
      return { videoTrack: track, isVideoPaused: isPaused };
    case 'screen':
      return { screenTrack: track, isScreenPaused: isPaused };
    case 'screen-sound':
      return { screenSoundTrack: track, isScreenSoundPaused: isPaused };
    default:
      return null;
  }
}

/** Somebody who sends nothing. */
export const nothingFrom = (participantId: ParticipantId): RemoteParticipant => ({
  participantId,
  audioTrack: null,
  videoTrack: null,
  screenTrack: null,
  screenSoundTrack: null,
  isAudioPaused: true,
  isVideoPaused: true,
  isScreenPaused: true,
  isScreenSoundPaused: true,
});

/**
 * One entry per language that somebody sends into. Of a booth's partners the one who is let through counts; while nobody
 * is, whoever came last, so that a cough does not take the player away.
 */
export function remoteBooths(streams: readonly Stream[]): Map<string, RemoteBooth> {
  const languages = new Set(streams.flatMap(({ language }) => (language === null ? [] : [language])));
  return new Map([...languages].sort().map((language) => [language, boothOf(language, streams)]));
}

function boothOf(language: string, streams: readonly Stream[]): RemoteBooth {
  const chosen = (source: Stream['source']): Stream | undefined => {
    const sent = streams.filter((stream) => stream.language === language && stream.source === source);
    return sent.findLast(({ isPaused }) => !isPaused) ?? sent.at(-1);
  };
  const [voice, signs] = [chosen('interpretation'), chosen('sign-language')];
  return {
    language,
    soundTrack: voice?.consumer?.track ?? null,
    isHeard: voice !== undefined && !voice.isPaused,
    interpreterId: voice?.participantId ?? null,
    voices: streams
      .filter((stream) => stream.language === language && stream.source === 'interpretation')
      .map(({ participantId, consumer }) => ({ participantId, track: consumer?.track ?? null })),
    signTrack: signs?.consumer?.track ?? null,
    signerId: signs?.participantId ?? null,
  };
}
