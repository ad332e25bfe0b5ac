import { type Ack, type ChannelId } from '@app/contracts';
import { ChannelFeed, type MessageReader } from './channel-feed.js';
import {
  ChannelWriter,
  type ChannelWriterSettings,
  type Draft,
  type MessageStore,
  type Posted,
} from './channel-writer.js';

export interface ChannelStore<D extends Draft> extends MessageStore<D>, MessageReader<Posted<D>> {}

export interface ChannelSettings<D extends Draft> extends Omit<ChannelWriterSettings<D>, 'store' | 'onFailed'> {
  store: ChannelStore<D>;
  /** Told of each message once, in the channel's order, whichever server wrote it. */
  onDelivered: (message: Posted<D>) => void;
  onFailed: (error: unknown, what: 'commit' | 'read') => void;
}

/** A channel on this server: what is posted here is numbered and kept, what is kept anywhere is delivered in order. */
export class Channel<D extends Draft> {
  private readonly feed: ChannelFeed<Posted<D>>;
  private readonly writer: ChannelWriter<D>;

  constructor(private readonly settings: ChannelSettings<D>) {
    const { store, onFailed, onCommitted, ...rest } = settings;
    this.feed = new ChannelFeed({ ...rest, reader: store, onFailed: (error) => onFailed(error, 'read') });
    this.writer = new ChannelWriter({
      ...rest,
      store,
      onFailed: (error) => onFailed(error, 'commit'),
      onCommitted: (messages, batch) => {
        onCommitted(messages, batch);
        this.feed.take(messages);
      },
    });
  }

  get id(): ChannelId {
    return this.settings.channelId;
  }
  /** Everything up to this number has been delivered; 0 for an empty channel. */
  get lastSeq(): number {
    return this.feed.lastSeq;
  }
  /** Nothing waits to be written. */
  get isIdle(): boolean {
    return this.writer.isIdle;
  }

  /** Reads where the channel is. @throws when the database does not answer. */
  start(): Promise<void> {
    return this.feed.start();
  }

  /** Answered when it is kept. */
  post(draft: D): Promise<Ack<Posted<D>>> {
    return this.writer.post(draft);
  }

  /** What another server wrote. */
  take(messages: readonly Posted<D>[]): void {
    this.feed.take(messages);
  }

  /** Puts another state of messages in their place, where they are in memory. Nobody is told. */
  revise(revise: (message: Posted<D>) => Posted<D>): void {
    this.feed.revise(revise);
  }

  /** A delivered message that is in memory. */
  known(seq: number): Posted<D> | undefined {
    return this.feed.find(seq);
  }

  /** A delivered message, from memory or the database; `undefined` when there is none. @throws when the database does not answer. */
  async find(seq: number): Promise<Posted<D> | undefined> {
    const { settings, feed } = this;
    const known = feed.find(seq);
    if (known !== undefined || seq > feed.lastSeq) return known;
    const [message] = await settings.store.listAfter(settings.channelId, seq - 1, 1);
    return message?.seq === seq ? message : undefined;
  }

  /** The channel has come as far as `seq`. @throws when the database does not answer. */
  reach(seq: number): Promise<void> {
    return this.feed.reach(seq);
  }

  /** The newest messages, oldest first. */
  newest(count: number): Posted<D>[] {
    return this.feed.newest(count);
  }

  /**
   * What follows `afterSeq`, never more than was delivered when the promise resolves: who is added to the room in the
   * same event-loop turn misses nothing and gets nothing twice.
   */
  async pageAfter(afterSeq: number): Promise<{ messages: Posted<D>[]; lastSeq: number }> {
    const { feed } = this;
    // The reader comes from a server that is ahead of this one.
    await feed.reach(afterSeq);
    const messages = await feed.pageAfter(afterSeq);
    return { messages: messages.filter(({ seq }) => seq <= feed.lastSeq), lastSeq: feed.lastSeq };
  }

  /** Takes nothing more; ends when what was taken is answered. */
  async close(): Promise<void> {
    this.feed.close();
    await this.writer.close();
  }
}
