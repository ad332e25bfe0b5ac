import type { MediaRoomSnapshot } from './media-room.js';

/** Nothing is received and nothing sent. */
export const NOT_CONNECTED: MediaRoomSnapshot = {
  connection: { status: 'connecting' },
  mayPublish: false,
  isMutedByModerator: false,
  interpretsInto: [],
  microphone: 'off',
  camera: 'off',
  screen: 'off',
  screenSound: 'off',
  interpretation: 'off',
  signLanguage: 'off',
  interpretingInto: null,
  remotes: new Map(),
  booths: new Map(),
  activeSpeaker: null,
  quality: 'good',
};

/** Holds the current snapshot; a change makes a new one and tells the listeners, sameness tells nobody. */
export class MediaStore {
  private snapshot = NOT_CONNECTED;
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
