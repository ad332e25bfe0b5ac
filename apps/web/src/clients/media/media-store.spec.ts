import { describe, expect, it } from 'vitest';
import { MediaStore } from './media-store.js';

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
