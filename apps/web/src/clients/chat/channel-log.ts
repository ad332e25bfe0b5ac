import type { JoinedChannel, MessageChange, PostedMessage } from '@app/contracts';
import { quoteOf } from '@app/domain';
import { MessageLog } from './message-log.js';

type Start = Pick<JoinedChannel, 'messages' | 'lastSeq' | 'afterChange'>;

/**
 * A channel's messages as they are now: in order, without a gap and without doubles, whatever comes first: messages, what
 * happened to them, earlier pages. Changes are numbered like messages; whoever knows all numbers knows all that happened.
 */
export class ChannelLog {
  private readonly posted = new MessageLog<PostedMessage>();
  private earlier: PostedMessage[] = [];
  /** The newest state that was told of each message that changed, whether or not the message is here. */
  private readonly told = new Map<number, PostedMessage>();
  /** Messages with a newer quote, so that one stays the same object while nothing changes. */
  private readonly requoted = new WeakMap<PostedMessage, { quoted: PostedMessage; message: PostedMessage }>();
  private change: number | undefined;
  private readonly changesAhead = new Set<number>();
  private shown: readonly PostedMessage[] | undefined;

  /** The number up to which every message is here; `undefined` before `start`. */
  get lastSeq(): number | undefined {
    return this.posted.lastSeq;
  }
  /** The number up to which every change is here; `undefined` before `start`. */
  get lastChange(): number | undefined {
    return this.change;
  }
  /** The first message that is here; `undefined` while there is none. */
  get firstSeq(): number | undefined {
    return (this.earlier[0] ?? this.posted.messages[0])?.seq;
  }
  /** Something later has arrived before something earlier. */
  get hasGap(): boolean {
    return this.posted.hasGap;
  }
  get hasChangeGap(): boolean {
    return this.changesAhead.size > 0;
  }

  /** In the channel's order, each as it is now. The same array until something changes. */
  get messages(): readonly PostedMessage[] {
    this.shown ??= [...this.earlier, ...this.posted.messages].map((message) => this.present(message));
    return this.shown;
  }

  /** The newest messages, ending at `lastSeq`: of a newcomer, or of who missed too much. What came ahead of them is kept. */
  start({ messages, lastSeq, afterChange }: Start): void {
    this.forgetMessages();
    // Of what is not on the page the page's quotes may know more.
    for (const [seq, { change }] of this.told) if (change <= afterChange) this.told.delete(seq);
    this.posted.start(messages, lastSeq);
    this.change = afterChange;
    this.advanceChanges();
  }

  add(message: PostedMessage): void {
    this.posted.add(message);
    this.note(message);
  }

  /** Of two states of a message the one with the higher number counts; of one number the one that says more. */
  addChange({ change, message }: MessageChange): void {
    this.note(message);
    if (this.change === undefined || change > this.change) this.changesAhead.add(change);
    this.advanceChanges();
  }

  /** A page that ends before the first message that is here; any other changes nothing. */
  addEarlier(page: readonly PostedMessage[]): void {
    if (page.at(-1)?.seq !== (this.firstSeq ?? 0) - 1) return;
    this.earlier = [...page, ...this.earlier];
    this.shown = undefined;
  }

  /** Forgets everything: the channel is another one. */
  clear(): void {
    this.forgetMessages();
    this.posted.clear();
    this.told.clear();
    this.changesAhead.clear();
    this.change = undefined;
  }

  private forgetMessages(): void {
    this.earlier = [];
    this.posted.restart();
    this.shown = undefined;
  }

  private note(message: PostedMessage): void {
    this.shown = undefined;
    // A change that is here already says nothing new of a message of which nothing is told: its state came with a page.
    const known = this.told.get(message.seq);
    const isNews = known === undefined ? message.change > (this.change ?? 0) : isNewer(message, known);
    if (isNews) this.told.set(message.seq, message);
  }

  private present(message: PostedMessage): PostedMessage {
    const told = this.told.get(message.seq);
    const present = told !== undefined && isNewer(told, message) ? told : message;
    const quoted = present.replyTo === null ? undefined : this.told.get(present.replyTo.seq);
    if (quoted === undefined) return present;
    const made = this.requoted.get(present);
    if (made?.quoted === quoted) return made.message;
    const requoted = { ...present, replyTo: quoteOf(quoted) };
    this.requoted.set(present, { quoted, message: requoted });
    return requoted;
  }

  private advanceChanges(): void {
    if (this.change === undefined) return;
    for (const number of this.changesAhead) if (number <= this.change) this.changesAhead.delete(number);
    while (this.changesAhead.delete(this.change + 1)) this.change += 1;
  }
}

const isNewer = (told: PostedMessage, known: PostedMessage): boolean =>
  told.change > known.change || (told.change === known.change && known.text === '' && told.text !== '');
