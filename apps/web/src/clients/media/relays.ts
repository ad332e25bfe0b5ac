import type { IceServer } from './media-room.js';

/** The relays of the newest pass: their credentials end, so each pass brings others. */
export class Relays {
  private servers: readonly IceServer[] = [];
  private readonly watchers = new Set<(servers: RTCIceServer[]) => void>();

  /** As `RTCPeerConnection` takes them. */
  get current(): RTCIceServer[] {
    return this.servers.map(({ urls, username, credential }) => ({
      urls: [...urls],
      ...(username && credential ? { username, credential } : {}),
    }));
  }

  /** Of a pass that was just fetched. */
  renew(servers: readonly IceServer[]): void {
    this.servers = servers;
    for (const watcher of this.watchers) watcher(this.current);
  }

  /** Tells of each renewal. @returns how to stop that */
  watch(watcher: (servers: RTCIceServer[]) => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }
}
