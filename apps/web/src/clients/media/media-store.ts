import type { MediaRoomSnapshot } from './media-room.js';

const BEFORE_CONNECTING: MediaRoomSnapshot = {
  connection: { status: 'connecting' },
  mayPublish: false,
  isMutedByModerator: false,
  microphone: 'off',
  camera: 'off',
  remotes: new Map(),
  activeSpeaker: null,
};

/** Holds the current snapshot; a change makes a new one and tells the listeners, sameness tells nobody. */
export class MediaStore {
  private snapshot = BEFORE_CONNECTING;
  private readonly listeners = new Set<() => void>();

  readonly getSnapshot = (): MediaRoomSnapshot => this.snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  update(change: Partial<MediaRoomSnapshot>): void {
    const next = { ...this.snapshot, ...change };
    const keys = Object.keys(change) as (keyof MediaRoomSnapshot)[];
    if (keys.every((key) => Object.is(next[key], this.snapshot[key]))) return;
    this.snapshot = next;
    for (const listener of [...this.listeners]) listener();
  }
}
