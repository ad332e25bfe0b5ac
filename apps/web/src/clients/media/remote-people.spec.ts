import { describe, expect, it } from 'vitest';
import { nothingFrom, remoteBooths, remoteParticipants } from './remote-people.js';

const track = (id: string): MediaStreamTrack => Object.assign(Object.create(null) as MediaStreamTrack, { id });
const sends = (
  participantId: string,
  source: Parameters<typeof remoteParticipants>[0][number]['source'],
  more = {},
) => ({
  participantId,
  source,
  language: null,
  isPaused: false,
  consumer: { track: track(`${participantId} ${source}`) },
  ...more,
});

describe('remoteParticipants', () => {
  it('makes one entry per participant, in the order they began; what is missing counts as paused', () => {
    const remotes = remoteParticipants([
      sends('b', 'camera', { consumer: null }),
      sends('a', 'microphone', { isPaused: true }),
      sends('b', 'screen'),
    ]);
    expect([...remotes.keys()]).toEqual(['b', 'a']);
    expect(remotes.get('b')).toEqual({
      ...nothingFrom('b'),
      isVideoPaused: false,
      screenTrack: { id: 'b screen' },
      isScreenPaused: false,
    });
    expect(remotes.get('a')).toMatchObject({
      isAudioPaused: true,
      isVideoPaused: true,
      audioTrack: { id: 'a microphone' },
    });
  });

  it('takes the newer stream of a source, and nothing of a booth', () => {
    const newer = { consumer: { track: track('newer') } };
    const remotes = remoteParticipants([
      sends('a', 'camera'),
      sends('a', 'camera', newer),
      sends('i', 'interpretation', { language: 'ru' }),
    ]);
    expect([...remotes.keys()]).toEqual(['a']);
    expect(remotes.get('a')?.videoTrack).toEqual({ id: 'newer' });
  });
});

describe('remoteBooths', () => {
  const [ivo, ira] = [{ language: 'ru' }, { language: 'ru', isPaused: true }];

  it('has the voice of the partner who is let through, whoever came last', () => {
    const booths = remoteBooths([sends('ivo', 'interpretation', ivo), sends('ira', 'interpretation', ira)]);
    expect([...booths.values()]).toEqual([
      {
        language: 'ru',
        soundTrack: { id: 'ivo interpretation' },
        isHeard: true,
        interpreterId: 'ivo',
        voices: [
          { participantId: 'ivo', track: { id: 'ivo interpretation' } },
          { participantId: 'ira', track: { id: 'ira interpretation' } },
        ],
        signTrack: null,
        signerId: null,
      },
    ]);
  });

  it('is not heard while nobody is let through, and has its signer apart', () => {
    const booths = remoteBooths([
      sends('ira', 'interpretation', ira),
      sends('sia', 'sign-language', { language: 'ase', consumer: null }),
      sends('ada', 'microphone'),
    ]);
    expect([...booths.keys()]).toEqual(['ase', 'ru']);
    expect(booths.get('ru')).toMatchObject({ isHeard: false, interpreterId: 'ira' });
    expect(booths.get('ase')).toMatchObject({ signerId: 'sia', signTrack: null, soundTrack: null, isHeard: false });
  });
});
