/** Bytes of pictures kept in memory: some hundred pages. */
const MOST_BYTES = 48 * 1024 * 1024;

/**
 * Pictures that many ask for within a second, when a page is turned: read once, and kept while they are asked for. A page
 * never changes; who deletes a deck means that nobody is told of it any more.
 */
export class ShownPictures {
  private readonly kept = new Map<string, Buffer>();
  private readonly reading = new Map<string, Promise<Buffer | undefined>>();
  private bytes = 0;

  /** `undefined` when `read` knows no such picture. */
  async get(name: string, read: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    const known = this.kept.get(name);
    if (known !== undefined) {
      // Asked for last: forgotten last.
      this.kept.delete(name);
      this.kept.set(name, known);
      return known;
    }
    const underWay = this.reading.get(name) ?? this.start(name, read);
    return underWay;
  }

  private start(name: string, read: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    const started = read()
      .then((picture) => {
        if (picture !== undefined) this.keep(name, picture);
        return picture;
      })
      .finally(() => this.reading.delete(name));
    this.reading.set(name, started);
    return started;
  }

  private keep(name: string, picture: Buffer): void {
    this.kept.set(name, picture);
    this.bytes += picture.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.bytes <= MOST_BYTES) return;
      this.kept.delete(oldest);
      this.bytes -= length;
    }
  }
}
