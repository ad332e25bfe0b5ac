import type { PostedText } from '@app/contracts';

/** A channel's messages in order, without a gap and without doubles, in whatever order they arrive. */
export class MessageLog<M extends { seq: number } = PostedText> {
  private ordered: M[] = [];
  private readonly ahead = new Map<number, M>();
  private last: number | undefined;

  /** The number up to which everything is here; `undefined` before `start`. */
  get lastSeq(): number | undefined {
    return this.last;
  }
  get messages(): readonly M[] {
    return this.ordered;
  }
  /** Something later has arrived before something earlier. */
  get hasGap(): boolean {
    return this.ahead.size > 0;
  }

  /** The newcomer's page: the channel's newest messages, ending at `lastSeq`. What came ahead of it is kept. */
  start(page: readonly M[], lastSeq: number): void {
    const first = page[0];
    this.last = first === undefined ? lastSeq : first.seq - 1;
    // The page is newer than what came ahead of it.
    for (const seq of this.ahead.keys()) if (seq <= (page.at(-1)?.seq ?? lastSeq)) this.ahead.delete(seq);
    for (const message of page) this.add(message);
    this.advance();
  }

  /** Takes a message; one that is here already changes nothing. */
  add(message: M): void {
    if (this.last !== undefined && message.seq <= this.last) return;
    this.ahead.set(message.seq, message);
    this.advance();
  }

  /** Another `start` follows; what came ahead is kept. */
  restart(): void {
    this.ordered = [];
    this.last = undefined;
  }

  /** Forgets everything: the channel is another one. */
  clear(): void {
    this.ordered = [];
    this.ahead.clear();
    this.last = undefined;
  }

  private advance(): void {
    if (this.last === undefined) return;
    const next: M[] = [];
    for (let message = this.ahead.get(this.last + 1); message !== undefined; message = this.ahead.get(this.last + 1)) {
      this.ahead.delete(message.seq);
      this.last = message.seq;
      next.push(message);
    }
    if (next.length > 0) this.ordered = [...this.ordered, ...next];
  }
}
