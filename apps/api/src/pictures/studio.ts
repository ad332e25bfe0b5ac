/** Uploads that wait for their turn; each is at most some ten MB in memory. */
const MOST_WAITING = 8;

/** Makes pictures one after another, so that many uploads at once cost time and not memory. */
export class Studio<Pictures> {
  private last: Promise<unknown> = Promise.resolve();
  private waitingCount = 0;

  constructor(private readonly picturesOf: (upload: Buffer) => Promise<Pictures>) {}

  /** Whether somebody who comes now is to come again later. */
  get isFull(): boolean {
    return this.waitingCount >= MOST_WAITING;
  }

  /** `undefined` for what can't be made a picture of. */
  make(upload: Buffer): Promise<Pictures | undefined> {
    this.waitingCount += 1;
    const made = this.last.then(() => this.tryToMake(upload)).finally(() => (this.waitingCount -= 1));
    this.last = made;
    return made;
  }

  private async tryToMake(upload: Buffer): Promise<Pictures | undefined> {
    try {
      return await this.picturesOf(upload);
    } catch {
      // What libvips cannot read is not a picture to us, whatever the reason in its words.
      return undefined;
    }
  }
}
