import {
  MAX_MESSAGE_PAGE,
  RECENT_MESSAGES,
  type Ack,
  type ChannelId,
  type MessagePage,
  type PostedMessage,
  type SessionId,
  type StageState,
} from '@app/contracts';
import { ChannelFeed } from './channel-feed.js';
import { ChannelWriter, type ChannelWriterSettings, type MessageDraft } from './channel-writer.js';
import type { ChatRepository } from './chat.repository.js';
import { Participants } from './participants.js';

export interface ChatRoomSettings extends Pick<ChannelWriterSettings, 'clock' | 'maxQueued'> {
  sessionId: SessionId;
  repository: ChatRepository;
  /** Messages in the channel's order. */
  onDelivered: (message: PostedMessage) => void;
  onStageChanged: (stage: StageState) => void;
  /** Committed by this server. */
  onCommitted: ChannelWriterSettings['onCommitted'];
  onFailed: (error: unknown, what: 'commit' | 'read') => void;
}

/** One session's room on this server, open while somebody is in it: its channel, its stage, who is there. */
export class ChatRoom {
  readonly participants: Participants;
  private shownStage: StageState | null = null;
  /** Messages and stage states that arrived while the room was being opened. */
  private early: PostedMessage[] = [];
  private channel: { id: ChannelId; feed: ChannelFeed; writer: ChannelWriter } | undefined;

  constructor(private readonly settings: ChatRoomSettings) {
    this.participants = new Participants(settings.sessionId);
  }

  /** Reads where channel and stage are. False when there is no such session. @throws when the database does not answer. */
  async open(): Promise<boolean> {
    const { sessionId, repository, clock, maxQueued, onDelivered, onCommitted, onFailed } = this.settings;
    const channelId = await repository.ensureChannel(sessionId, clock.now());
    if (channelId === undefined) return false;
    const feed = new ChannelFeed({
      channelId,
      reader: repository,
      onDelivered,
      onFailed: (error) => onFailed(error, 'read'),
    });
    await feed.start();
    this.takeStage(await repository.findStage(sessionId));
    const writer = new ChannelWriter({
      channelId,
      store: repository,
      clock,
      maxQueued,
      onFailed: (error) => onFailed(error, 'commit'),
      onCommitted: (messages, batch) => {
        onCommitted(messages, batch);
        feed.take(messages);
      },
    });
    this.channel = { id: channelId, feed, writer };
    feed.take(this.early);
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
    return this.opened.feed.lastSeq;
  }
  get stage(): StageState | null {
    return this.shownStage;
  }
  /** Nobody is here and nothing waits to be written. */
  get isIdle(): boolean {
    return !this.participants.hasSockets && (this.channel?.writer.isIdle ?? true);
  }

  post(draft: MessageDraft): Promise<Ack<PostedMessage>> {
    return this.opened.writer.post(draft);
  }

  /** The newest messages. */
  newestPage(): MessagePage {
    const { feed } = this.opened;
    return { messages: feed.newest(RECENT_MESSAGES), lastSeq: feed.lastSeq };
  }

  /**
   * What follows `afterSeq`, never more than was delivered when the promise resolves: who is added to the room in the
   * same event-loop turn misses nothing and gets nothing twice.
   */
  async pageAfter(afterSeq: number): Promise<MessagePage> {
    const { feed, id } = this.opened;
    // The reader comes from a server that is ahead of this one.
    await feed.reach(afterSeq);
    const kept = feed.after(afterSeq);
    const messages = kept ?? (await this.settings.repository.listAfter(id, afterSeq, MAX_MESSAGE_PAGE));
    return { messages: messages.filter(({ seq }) => seq <= feed.lastSeq), lastSeq: feed.lastSeq };
  }

  /** Messages that another server wrote. */
  take(messages: readonly PostedMessage[]): void {
    if (this.channel === undefined) this.early.push(...messages);
    else this.channel.feed.take(messages);
  }

  /** The stage as it is told or read; an older one changes nothing. */
  takeStage(stage: StageState | null): void {
    if (stage === null || (this.shownStage !== null && this.shownStage.version >= stage.version)) return;
    this.shownStage = stage;
    this.settings.onStageChanged(stage);
  }

  /** What the database says of this room: reads what was not told. @throws when the database does not answer. */
  async compare({ lastSeq, stageVersion }: { lastSeq: number; stageVersion: number }): Promise<void> {
    await this.opened.feed.reach(lastSeq);
    if (stageVersion > (this.shownStage?.version ?? -1))
      this.takeStage(await this.settings.repository.findStage(this.settings.sessionId));
  }

  /** Takes no more messages; ends when those it took are answered. */
  async close(): Promise<void> {
    this.channel?.feed.close();
    await this.channel?.writer.close();
  }

  private get opened(): NonNullable<ChatRoom['channel']> {
    if (this.channel === undefined) throw new Error(`The room of session ${this.settings.sessionId} is not open.`);
    return this.channel;
  }
}
