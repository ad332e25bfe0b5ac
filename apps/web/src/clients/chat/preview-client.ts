import { PREVIEW_LIMITS, type LinkPreview } from '@app/contracts';
import { Observable } from './observable.js';
import { ask, type ChatSocket, type RoomExtension } from './room-extension.js';

/** By address. Of others nothing is known. */
export type PreviewSnapshot = ReadonlyMap<string, LinkPreview>;

/** What linked pages say of themselves: asked of the server for what is on the page, told by it for what is new. Never throws at its caller. */
export class PreviewClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private isJoined = false;
  private isAsking = false;
  private readonly found = new Map<string, LinkPreview>();
  /** Wanted and not asked for on this connection. */
  private readonly unasked = new Set<string>();
  private readonly wanted = new Set<string>();
  private readonly observable = new Observable<PreviewSnapshot>(() => new Map(this.found));
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  connected(socket: ChatSocket): void {
    this.socket = socket;
    socket.on('preview:found', (preview) => this.take([preview]));
  }

  joined(): void {
    this.isJoined = true;
    // What was found meanwhile was told to others.
    for (const url of this.wanted) if (!this.found.has(url)) this.unasked.add(url);
    void this.askSoon();
  }

  left(): void {
    this.socket = undefined;
    this.isJoined = false;
  }

  /** These are on the page. */
  want(urls: readonly string[]): void {
    for (const url of urls) {
      if (this.wanted.has(url)) continue;
      this.wanted.add(url);
      this.unasked.add(url);
    }
    void this.askSoon();
  }

  /** What is wanted in one turn is one question. */
  private async askSoon(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    await Promise.resolve();
    try {
      for (
        let { socket } = this;
        socket !== undefined && this.isJoined && this.unasked.size > 0;
        socket = this.socket
      ) {
        const urls = [...this.unasked].slice(0, PREVIEW_LIMITS.urls);
        const answer = await ask(socket, 'preview:list', { urls });
        if (answer?.ok !== true) return;
        for (const url of urls) this.unasked.delete(url);
        this.take(answer.value.previews);
      }
    } finally {
      this.isAsking = false;
    }
  }

  private take(previews: readonly LinkPreview[]): void {
    if (previews.length === 0) return;
    for (const preview of previews) this.found.set(preview.url, preview);
    this.observable.changed();
  }
}
