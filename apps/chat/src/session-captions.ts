import type { CaptionsShown, CaptionTurnState, SessionId, WatchedCaptions } from '@app/contracts';
import type { Clock } from '@app/database';
import { CAPTION_LIMITS } from '@app/domain';
import { type CaptionMoment, CaptionTrack } from './caption-track.js';
import type { CaptionDraft, CaptionsRepository } from './captions.repository.js';
import { Channel } from './channel.js';
import type { Posted } from './channel-writer.js';
import type { ChannelHead, ChatRepository } from './chat.repository.js';

export interface SessionCaptionsSettings {
  sessionId: SessionId;
  channels: Pick<ChatRepository, 'ensureChannel'>;
  store: CaptionsRepository;
  clock: Clock;
  maxQueued: number;
  restMs: number;
  /** When the session went on air; captions from before are of another time. */
  since: () => Date;
  onShown: (shown: CaptionsShown) => void;
  onTurn: (turn: CaptionTurnState) => void;
  onLanguages: (languages: string[]) => void;
  /** Other servers hear of lines and of what is typed. */
  onCommitted: (language: string, lines: readonly Posted<CaptionDraft>[]) => void;
  onMoment: (language: string, moment: CaptionMoment) => void;
  onFailed: (error: unknown, what: 'commit' | 'read') => void;
}

/** A session's captions on this server, a track for each language, opened when somebody writes or reads it. */
export class SessionCaptions {
  private readonly tracks = new Map<string, Promise<CaptionTrack>>();
  private readonly opened = new Map<string, CaptionTrack>();
  private known: string[] = [];

  constructor(private readonly settings: SessionCaptionsSettings) {}

  /** Languages that something was written in, in the order they began. */
  get languages(): string[] {
    return this.known;
  }
  get isIdle(): boolean {
    return [...this.opened.values()].every((track) => track.isIdle);
  }

  /** Where the languages are, as the database says. */
  start(heads: readonly ChannelHead[]): void {
    this.known = heads.filter(({ lastSeq }) => lastSeq > 0).map(({ language }) => language);
  }

  /** What somebody who begins to watch a language sees. @throws when the database does not answer. */
  async watched(language: string): Promise<WatchedCaptions> {
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
    this.settings.onLanguages(this.known);
  }

  /** Lines of another server. */
  take(language: string, lines: readonly Posted<CaptionDraft>[]): void {
    this.began(language);
    this.opened.get(language)?.channel.take(lines);
    this.wake(language);
  }

  /** What is typed on another server. */
  hear(language: string, moment: CaptionMoment): void {
    this.opened.get(language)?.hear(moment);
    this.wake(language);
  }

  /** What the database says. @throws when it does not answer. */
  async compare(heads: readonly ChannelHead[]): Promise<void> {
    for (const { language, lastSeq } of heads) {
      if (lastSeq === 0 || this.known.includes(language)) continue;
      this.began(language);
      this.wake(language);
    }
    await Promise.all(heads.map(({ language, lastSeq }) => this.opened.get(language)?.channel.reach(lastSeq)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.opened.values()].map((track) => track.close()));
  }

  /** Somebody writes on another server what may be watched on this one. */
  private wake(language: string): void {
    if (this.tracks.has(language)) return;
    const { onShown, onFailed } = this.settings;
    this.track(language).then(
      (track) => onShown(track.watched()),
      (error: unknown) => onFailed(error, 'read'),
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
    const { sessionId, channels, store, clock, maxQueued, restMs, since, onShown, onTurn, onFailed } = this.settings;
    const channelId = await channels.ensureChannel(sessionId, clock.now(), { kind: 'captions', language });
    if (channelId === undefined) throw new Error(`There is no session ${sessionId}.`);
    const channel = new Channel<CaptionDraft>({
      channelId,
      store,
      clock,
      maxQueued,
      onDelivered: (line) => {
        this.began(language);
        track.deliver(line);
      },
      onCommitted: (lines) => this.settings.onCommitted(language, lines),
      onFailed,
    });
    const track = new CaptionTrack({
      language,
      channel,
      clock,
      restMs,
      since,
      onShown,
      onTurn,
      onMoment: (moment) => this.settings.onMoment(language, moment),
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
}
