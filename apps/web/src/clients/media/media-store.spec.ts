import { describe, expect, it } from 'vitest';
import { MediaStore } from './media-store.js';
import { remotesOf } from './remote-media.js';

describe('MediaStore', () => {
  it('makes a new snapshot for a change and none for sameness', () => {
    const store = new MediaStore();
    const told: boolean[] = [];
    const stop = store.subscribe(() => told.push(store.getSnapshot().mayPublish));
    const before = store.getSnapshot();
    store.update({ mayPublish: false, activeSpeaker: null });
    expect(store.getSnapshot()).toBe(before);
    store.update({ mayPublish: true });
    expect(store.getSnapshot()).not.toBe(before);
    expect(before.mayPublish).toBe(false);
    stop();
    store.update({ mayPublish: false });
    expect(told).toEqual([true]);
  });
});

describe('remotesOf', () => {
  it('makes one entry per participant, in the order they began; what is missing counts as paused', () => {
    const base = { consumer: null, isPaused: false };
    const remotes = remotesOf([
      { participantId: 'b', kind: 'video', ...base },
      { participantId: 'a', kind: 'audio', ...base, isPaused: true },
      { participantId: 'b', kind: 'audio', ...base },
    ]);
    expect([...remotes.keys()]).toEqual(['b', 'a']);
    expect(remotes.get('b')).toEqual({
      participantId: 'b',
      audioTrack: null,
      videoTrack: null,
      isAudioPaused: false,
      isVideoPaused: false,
    });
    expect(remotes.get('a')).toMatchObject({ isAudioPaused: true, isVideoPaused: true });
  });
});
