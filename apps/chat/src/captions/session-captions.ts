import type { CaptionsShown, WatchedCaptions } from '@app/contracts';
import { CAPTION_LIMITS } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Channel } from '../channels/channel.js';
import type { Posted } from '../channels/channel-writer.js';
import { type ChannelHead, ChannelsRepository } from '../channels/channels.repository.js';
import { CHAT_LIMITS, type ChatLimits } from '../chat-limits.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { CaptionAudience } from './caption-audience.js';
import { type CaptionMoment, CaptionTrack } from './caption-track.js';
import { type CaptionDraft, CaptionsRepository } from './captions.repository.js';

/** What other servers hear: lines that were finished, and what is typed. */
type CaptionSignal =
  { language: string; lines: readonly Posted<CaptionDraft>[] } | { language: string; moment: CaptionMoment };
type NewChannel = (
  language: string,
  onDelivered: (line: Posted<CaptionDraft>) => void,
) => Promise<Channel<CaptionDraft>>;

/** A session's captions on this server, a track for each language, opened when somebody writes or reads it. */
export class SessionCaptions implements RoomPart {
  private readonly tracks = new Map<string, Promise<CaptionTrack>>();
  private readonly opened = new Map<string, CaptionTrack>();
  private known: string[] = [];

  constructor(
    private readonly room: RoomFrame,
    private readonly audience: CaptionAudience,
    private readonly restMs: number,
    private readonly newChannel: NewChannel,
    private readonly tellOthers: TellOthers,
  ) {}

  /** Languages that something was written in, in the order they began. */
  get languages(): string[] {
    return this.known;
  }
  get isIdle(): boolean {
    return [...this.opened.values()].every((track) => track.isIdle);
  }

  async open(heads: readonly ChannelHead[]): Promise<void> {
    this.known = heads
      .filter(({ kind, lastSeq }) => kind === 'captions' && lastSeq > 0)
      .map(({ language }) => language);
  }

  enter(socket: ChatSocket): void {
    this.audience.seatCaptioner(this.room.sessionId, socket);
  }

  leave(socket: ChatSocket): void {
    this.audience.leave(this.room.sessionId, socket);
  }

  renew(socket: ChatSocket): void {
    this.audience.seatCaptioner(this.room.sessionId, socket);
  }

  catchUp(socket: ChatSocket): void {
    socket.emit('caption:languages-changed', { languages: this.known });
  }

  /** The socket gets this language's captions from now on, or none; what is on the screen now. @throws when the database does not answer. */
  async watch(socket: ChatSocket, language: string | null): Promise<WatchedCaptions | null> {
    const { sessionId } = this.room;
    if (language === null) {
      this.audience.watch(sessionId, socket, null);
      return null;
    }
    this.audience.watch(sessionId, socket, { language, tellNewest: () => void this.tellNewest(socket, language) });
    return this.watched(language);
  }

  private async watched(language: string): Promise<WatchedCaptions> {
    if (!this.known.includes(language) && !this.tracks.has(language))
      return { language, lines: [], draft: null, writer: null };
    return (await this.track(language)).watched();
  }

  /** To write into; `undefined` when there would be too many languages. @throws when the database does not answer. */
  async writable(language: string): Promise<CaptionTrack | undefined> {
    const isNew = !this.known.includes(language) && !this.tracks.has(language);
    if (isNew && new Set([...this.known, ...this.tracks.keys()]).size >= CAPTION_LIMITS.languages) return undefined;
    return this.track(language);
  }

  /** The language has something to be read now. */
  began(language: string): void {
    if (this.known.includes(language)) return;
    this.known = [...this.known, language];
    this.room.emit('caption:languages-changed', { languages: this.known });
  }

  hear(signal: CaptionSignal): void {
    const { language } = signal;
    if ('lines' in signal) {
      this.began(language);
      this.opened.get(language)?.channel.take(signal.lines);
    } else this.opened.get(language)?.hear(signal.moment);
    this.wake(language);
  }

  async compare(heads: readonly ChannelHead[]): Promise<void> {
    const captions = heads.filter(({ kind }) => kind === 'captions');
    for (const { language, lastSeq } of captions) {
      if (lastSeq === 0 || this.known.includes(language)) continue;
      this.began(language);
      this.wake(language);
    }
    await Promise.all(captions.map(async ({ language, lastSeq }) => this.opened.get(language)?.channel.reach(lastSeq)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.opened.values()].map((track) => track.close()));
  }

  /** Somebody writes on another server what may be watched on this one. */
  private wake(language: string): void {
    if (this.tracks.has(language)) return;
    this.track(language).then(
      (track) => this.show(track.watched()),
      (error: unknown) => this.room.onFailed(error, 'read'),
    );
  }

  private track(language: string): Promise<CaptionTrack> {
    const known = this.tracks.get(language);
    if (known !== undefined) return known;
    const opening = this.openTrack(language);
    this.tracks.set(language, opening);
    opening.catch(() => this.tracks.delete(language));
    return opening;
  }

  private async openTrack(language: string): Promise<CaptionTrack> {
    const channel = await this.newChannel(language, (line) => {
      this.began(language);
      track.deliver(line);
    });
    const track = new CaptionTrack({
      language,
      channel,
      clock: this.room.clock,
      restMs: this.restMs,
      // Captions from before the session went on air are of another time.
      since: () => new Date(this.room.stage?.startedAt ?? 0),
      onShown: (shown) => this.show(shown),
      onTurn: (turn) => this.audience.tellTurn(this.room.sessionId, turn),
      onMoment: (moment) => this.tellOthers({ language, moment } satisfies CaptionSignal),
    });
    this.opened.set(language, track);
    try {
      await channel.start();
    } catch (error) {
      this.opened.delete(language);
      throw error;
    }
    return track;
  }

  private show(shown: CaptionsShown): void {
    this.audience.show(this.room.sessionId, shown);
  }

  private async tellNewest(socket: ChatSocket, language: string): Promise<void> {
    try {
      const { writer: _writer, ...shown } = await this.watched(language);
      socket.emit('caption:shown', shown);
    } catch (error) {
      this.room.onFailed(error, 'read');
    }
  }
}

@Injectable()
export class Captions extends RoomPartMaker<SessionCaptions> {
  readonly name = 'captions';
  private readonly audience: CaptionAudience;

  constructor(
    private readonly channels: ChannelsRepository,
    private readonly store: CaptionsRepository,
    private readonly metrics: ChatMetrics,
    @Inject(CHAT_LIMITS) private readonly limits: ChatLimits,
  ) {
    super();
    this.audience = new CaptionAudience(limits);
  }

  override close(): void {
    this.audience.close();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionCaptions {
    const { sessionId, clock, maxQueued } = room;
    const newChannel: NewChannel = async (language, onDelivered) => {
      const channelId = await this.channels.ensureChannel(sessionId, clock.now(), { kind: 'captions', language });
      if (channelId === undefined) throw new Error(`There is no session ${sessionId}.`);
      return new Channel<CaptionDraft>({
        channelId,
        store: this.store,
        clock,
        maxQueued,
        onDelivered,
        onCommitted: (lines) => {
          this.metrics.captions.inc(lines.length);
          tellOthers({ language, lines } satisfies CaptionSignal);
        },
        onFailed: (error, what) => room.onFailed(error, what),
      });
    };
    return new SessionCaptions(room, this.audience, this.limits.captionRestMs, newChannel, tellOthers);
  }
}
