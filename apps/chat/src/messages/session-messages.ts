import { RECENT_MESSAGES, type Ack, type ChannelId, type MessagePage, type PostedMessage } from '@app/contracts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { Channel } from '../channels/channel.js';
import type { MessageDraft } from '../channels/channel-writer.js';
import { type ChannelHead, ChannelsRepository } from '../channels/channels.repository.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { MessagesRepository } from './messages.repository.js';

/** What other servers are told. */
interface MessagesPosted {
  messages: readonly PostedMessage[];
}

/** The public chat of a session. */
export class SessionMessages implements RoomPart {
  private channel: Channel<MessageDraft> | undefined;

  constructor(private readonly openChannel: () => Promise<Channel<MessageDraft>>) {}

  get isIdle(): boolean {
    return this.channel?.isIdle ?? true;
  }
  get channelId(): ChannelId {
    return this.opened.id;
  }
  get lastSeq(): number {
    return this.opened.lastSeq;
  }

  async open(): Promise<void> {
    this.channel = await this.openChannel();
    await this.channel.start();
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

  hear({ messages }: MessagesPosted): void {
    this.channel?.take(messages);
  }

  async compare(heads: readonly ChannelHead[]): Promise<void> {
    for (const { kind, lastSeq } of heads) if (kind === 'public') await this.opened.reach(lastSeq);
  }

  catchUp(socket: ChatSocket): void {
    socket.emit('chat:messages-skipped', { lastSeq: this.lastSeq });
  }

  async close(): Promise<void> {
    await this.channel?.close();
  }

  private get opened(): Channel<MessageDraft> {
    if (this.channel === undefined) throw new Error('The room is not open.');
    return this.channel;
  }
}

@Injectable()
export class PublicChat extends RoomPartMaker<SessionMessages> {
  readonly name = 'messages';

  constructor(
    private readonly channels: ChannelsRepository,
    private readonly store: MessagesRepository,
    private readonly metrics: ChatMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionMessages {
    const { sessionId, clock, maxQueued } = room;
    return new SessionMessages(async () => {
      const channelId = await this.channels.ensureChannel(sessionId, clock.now(), { kind: 'public' });
      if (channelId === undefined) throw new Error(`There is no session ${sessionId}.`);
      return new Channel<MessageDraft>({
        channelId,
        store: this.store,
        clock,
        maxQueued,
        onDelivered: (message) => room.emit('chat:message-posted', message),
        onCommitted: (messages, { size, durationMs }) => {
          this.metrics.messages.inc(messages.length);
          this.metrics.batchSize.observe(size);
          this.logger.debug({ sessionId, size, durationMs }, 'messages committed');
          tellOthers({ messages } satisfies MessagesPosted);
        },
        onFailed: (error, what) => room.onFailed(error, what),
      });
    });
  }
}
