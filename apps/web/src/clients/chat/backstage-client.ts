import type { BackstageEntry, BackstageLine, BackstagePage } from '@app/contracts';
import { MessageLog } from './message-log.js';
import { Observable } from './observable.js';
import { Outbox, type Unsent } from './outbox.js';
import { ask, type ChatSocket, type RoomExtension } from './room-extension.js';

/** As for messages: a gap is asked for only when it stays. */
const GAP_PATIENCE_MS = 300;
const RETRY_MS = 1_000;

/** To whom a line is written. */
export type BackstageTo =
  { audience: 'everybody' | 'chair'; recipientId: null } | { audience: 'person'; recipientId: string };
export type OwnLine = { clientMessageId: string; text: string; writtenAt: string } & BackstageTo;

export interface BackstageSnapshot {
  /** Reads along. */
  isInside: boolean;
  /** Those that this reader may see, in the channel's order. */
  lines: readonly BackstageLine[];
  outbox: readonly Unsent<OwnLine>[];
}

/**
 * The channel backstage of the room that a chat client is in, for as long as its reader belongs there: what was read is
 * forgotten when they do not any more. Never throws at its caller.
 */
export class BackstageClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private isJoined = false;
  private isWanted = false;
  private isInside = false;
  private channelId: string | undefined;
  private readonly log = new MessageLog<BackstageEntry>();
  private lines: readonly BackstageLine[] = [];
  private shownCount = 0;
  private isReading = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly outbox: Outbox<OwnLine>;
  private readonly observable: Observable<BackstageSnapshot>;
  readonly subscribe: Observable<BackstageSnapshot>['subscribe'];
  readonly getSnapshot: Observable<BackstageSnapshot>['getSnapshot'];

  constructor() {
    this.outbox = new Outbox(
      (own) => this.sendNow(own),
      () => this.observable.changed(),
    );
    this.observable = new Observable(() => ({
      isInside: this.isInside,
      lines: this.lines,
      outbox: this.outbox.messages,
    }));
    this.subscribe = this.observable.subscribe;
    this.getSnapshot = this.observable.getSnapshot;
  }

  connected(socket: ChatSocket): void {
    this.socket = socket;
    socket.on('backstage:line-posted', (entry) => this.take([entry]));
    socket.on('backstage:lines-skipped', ({ lastSeq }) => void this.readUpTo(lastSeq));
    socket.on('backstage:left', () => this.forget());
  }

  joined(): void {
    this.isJoined = true;
    if (this.isWanted) void this.enter();
  }

  left(): void {
    clearTimeout(this.timer);
    this.socket = undefined;
    this.isJoined = false;
  }

  /** Whether the reader belongs backstage now. The server has the last word. */
  want(isWanted: boolean): void {
    if (this.isWanted === isWanted) return;
    this.isWanted = isWanted;
    if (!isWanted) this.forget();
    else if (this.isJoined) void this.enter();
  }

  send(text: string, to: BackstageTo): void {
    const writtenAt = new Date().toISOString();
    this.outbox.add({ clientMessageId: crypto.randomUUID(), text, writtenAt, ...to });
  }
  resend(clientMessageId: string): void {
    this.outbox.resend(clientMessageId);
  }
  discard(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
  }

  private async enter(): Promise<void> {
    clearTimeout(this.timer);
    const { socket } = this;
    if (socket === undefined) return;
    const afterSeq = this.log.lastSeq;
    const answer = await ask(socket, 'backstage:join', afterSeq === undefined ? {} : { afterSeq });
    if (this.socket !== socket || !this.isWanted) return;
    if (answer?.ok !== true) {
      // The stage that this page knows may be ahead of what the server has read.
      this.timer = setTimeout(() => void this.enter(), RETRY_MS);
      return;
    }
    const page = answer.value;
    if (afterSeq !== undefined && (page.channelId !== this.channelId || page.lastSeq < afterSeq)) {
      this.log.clear();
      this.shownCount = 0;
      this.lines = [];
      return this.enter();
    }
    this.begin(page, afterSeq);
    await this.readUpTo(page.lastSeq);
    void this.outbox.flush();
  }

  private begin(page: BackstagePage, afterSeq: number | undefined): void {
    this.channelId = page.channelId;
    if (afterSeq === undefined) this.log.start(page.lines, page.lines.at(-1)?.seq ?? page.lastSeq);
    this.isInside = true;
    this.take(page.lines);
  }

  private async sendNow({ clientMessageId, text, audience, recipientId }: OwnLine) {
    const { socket } = this;
    if (!this.isInside || socket === undefined) return undefined;
    const answer = await ask(socket, 'backstage:send-line', { clientMessageId, text, audience, recipientId });
    if (this.socket !== socket) return undefined;
    if (answer?.ok === true) this.take([answer.value]);
    return answer;
  }

  private take(entries: readonly BackstageEntry[]): void {
    for (const entry of entries) this.log.add(entry);
    const { messages } = this.log;
    const fresh = messages.slice(this.shownCount).filter(isLine);
    this.shownCount = messages.length;
    if (fresh.length > 0) this.lines = [...this.lines, ...fresh];
    this.observable.changed();
    clearTimeout(this.timer);
    if (this.log.hasGap)
      this.timer = setTimeout(() => void this.readUpTo((this.log.lastSeq ?? 0) + 1), GAP_PATIENCE_MS);
  }

  private async readUpTo(target: number): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      const { socket } = this;
      while (socket !== undefined && this.isInside && this.log.lastSeq !== undefined && this.log.lastSeq < target) {
        const page = await ask(socket, 'backstage:list-lines', { afterSeq: this.log.lastSeq });
        if (this.socket !== socket || page?.ok !== true || page.value.lines.length === 0) return;
        this.take(page.value.lines);
      }
    } finally {
      this.isReading = false;
    }
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.isInside = false;
    this.log.clear();
    this.shownCount = 0;
    this.lines = [];
    this.observable.changed();
    // Wanted still: the stage changes again, and then the server is asked again.
    if (this.isWanted && this.isJoined) this.timer = setTimeout(() => void this.enter(), RETRY_MS);
  }
}

const isLine = (entry: BackstageEntry): entry is BackstageLine => 'text' in entry;
