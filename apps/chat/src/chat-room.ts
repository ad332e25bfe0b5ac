import {
  RECENT_MESSAGES,
  type Ack,
  type BackstageLine,
  type CaptionsShown,
  type CaptionTurnState,
  type ChannelId,
  type MessagePage,
  type PostedMessage,
  type SessionId,
  type StageState,
} from '@app/contracts';
import type { BackstageRepository } from './backstage.repository.js';
import type { CaptionMoment } from './caption-track.js';
import type { CaptionDraft, CaptionsRepository } from './captions.repository.js';
import { Channel } from './channel.js';
import type { ChannelWriterSettings, MessageDraft, Posted } from './channel-writer.js';
import type { ChannelHead, ChatRepository } from './chat.repository.js';
import { Participants } from './participants.js';
import { SessionBackstage } from './session-backstage.js';
import { SessionCaptions } from './session-captions.js';

export interface ChatRoomSettings extends Pick<ChannelWriterSettings, 'clock' | 'maxQueued'> {
  sessionId: SessionId;
  repository: ChatRepository;
  lines: BackstageRepository;
  captions: CaptionsRepository;
  /** A captioner who has not written for this long has lost the turn, in ms. */
  captionRestMs: number;
  /** Messages in the channel's order. */
  onDelivered: (message: PostedMessage) => void;
  onStageChanged: (stage: StageState) => void;
  onLine: (line: BackstageLine) => void;
  onCaptions: (shown: CaptionsShown) => void;
  onCaptionTurn: (turn: CaptionTurnState) => void;
  onCaptionLanguages: (languages: string[]) => void;
  /** Committed by this server. */
  onCommitted: ChannelWriterSettings['onCommitted'];
  onLinesCommitted: (lines: readonly BackstageLine[]) => void;
  onCaptionsCommitted: (language: string, lines: readonly Posted<CaptionDraft>[]) => void;
  onCaptionMoment: (language: string, moment: CaptionMoment) => void;
  onFailed: (error: unknown, what: 'commit' | 'read') => void;
}

/** One session's room on this server, open while somebody is in it: its channels, its stage, who is there. */
export class ChatRoom {
  readonly participants: Participants;
  readonly backstage: SessionBackstage;
  readonly captions: SessionCaptions;
  private shownStage: StageState | null = null;
  /** Messages that arrived while the room was being opened. */
  private early: PostedMessage[] = [];
  private channel: Channel<MessageDraft> | undefined;

  constructor(private readonly settings: ChatRoomSettings) {
    const { sessionId, repository, lines, captions, clock, maxQueued, onFailed } = settings;
    this.participants = new Participants(sessionId);
    const common = { sessionId, channels: repository, clock, maxQueued, onFailed };
    this.backstage = new SessionBackstage({
      ...common,
      store: lines,
      onDelivered: settings.onLine,
      onCommitted: settings.onLinesCommitted,
    });
    this.captions = new SessionCaptions({
      ...common,
      store: captions,
      restMs: settings.captionRestMs,
      since: () => new Date(this.shownStage?.startedAt ?? 0),
      onShown: settings.onCaptions,
      onTurn: settings.onCaptionTurn,
      onLanguages: settings.onCaptionLanguages,
      onCommitted: settings.onCaptionsCommitted,
      onMoment: settings.onCaptionMoment,
    });
  }

  /** Reads where the channels and the stage are. False when there is no such session. @throws when the database does not answer. */
  async open(): Promise<boolean> {
    const { sessionId, repository, clock, maxQueued, onDelivered, onCommitted, onFailed } = this.settings;
    const channelId = await repository.ensureChannel(sessionId, clock.now());
    if (channelId === undefined) return false;
    const channel = new Channel<MessageDraft>({
      channelId,
      store: repository,
      clock,
      maxQueued,
      onDelivered,
      onCommitted,
      onFailed,
    });
    await channel.start();
    this.takeStage(await repository.findStage(sessionId));
    this.captions.start(captionsAmong(await repository.findHeads([sessionId])));
    this.channel = channel;
    channel.take(this.early);
    this.early = [];
    return true;
  }

  get isOpen(): boolean {
    return this.channel !== undefined;
  }
  get channelId(): ChannelId {
    return this.opened.id;
  }
  get lastSeq(): number {
    return this.opened.lastSeq;
  }
  get stage(): StageState | null {
    return this.shownStage;
  }
  /** Nobody is here and nothing waits to be written. */
  get isIdle(): boolean {
    return (
      !this.participants.hasSockets && (this.channel?.isIdle ?? true) && this.backstage.isIdle && this.captions.isIdle
    );
  }

  post(draft: MessageDraft): Promise<Ack<PostedMessage>> {
    return this.opened.post(draft);
  }

  /** The newest messages. */
  newestPage(): MessagePage {
    const { opened } = this;
    return { messages: opened.newest(RECENT_MESSAGES), lastSeq: opened.lastSeq };
  }

  /** What follows `afterSeq`, as `Channel.pageAfter` promises. */
  pageAfter(afterSeq: number): Promise<MessagePage> {
    return this.opened.pageAfter(afterSeq);
  }

  /** Messages that another server wrote. */
  take(messages: readonly PostedMessage[]): void {
    if (this.channel === undefined) this.early.push(...messages);
    else this.channel.take(messages);
  }

  /** The stage as it is told or read; an older one changes nothing. */
  takeStage(stage: StageState | null): void {
    if (stage === null || (this.shownStage !== null && this.shownStage.version >= stage.version)) return;
    this.shownStage = stage;
    this.backstage.takeStage(stage);
    this.settings.onStageChanged(stage);
  }

  /** What the database says of this room: reads what was not told. @throws when the database does not answer. */
  async compare(heads: readonly ChannelHead[]): Promise<void> {
    for (const { kind, lastSeq } of heads) {
      if (kind === 'public') await this.opened.reach(lastSeq);
      if (kind === 'backstage') await this.backstage.reach(lastSeq);
    }
    await this.captions.compare(captionsAmong(heads));
    const stageVersion = heads[0]?.stageVersion ?? -1;
    if (stageVersion > (this.shownStage?.version ?? -1))
      this.takeStage(await this.settings.repository.findStage(this.settings.sessionId));
  }

  /** Takes no more messages; ends when those it took are answered. */
  async close(): Promise<void> {
    await Promise.all([this.channel?.close(), this.backstage.close(), this.captions.close()]);
  }

  private get opened(): Channel<MessageDraft> {
    if (this.channel === undefined) throw new Error(`The room of session ${this.settings.sessionId} is not open.`);
    return this.channel;
  }
}

const captionsAmong = (heads: readonly ChannelHead[]): ChannelHead[] => heads.filter(({ kind }) => kind === 'captions');
