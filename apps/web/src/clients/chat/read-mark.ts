const keyOf = (channelId: string): string => `canopy.read.${channelId}`;

/** How far somebody has read a channel on this device; kept over visits where the browser keeps anything. */
export class ReadMark {
  private channelId: string | undefined;
  private mark: number | null = null;

  /** `null` before the channel is known. */
  get seq(): number | null {
    return this.mark;
  }

  /** Another channel: as it was left, or at its end for who was never there. */
  open(channelId: string, lastSeq: number): void {
    this.channelId = channelId;
    const kept = Number(read(keyOf(channelId)) ?? lastSeq);
    this.mark = Number.isSafeInteger(kept) && kept >= 0 ? Math.min(kept, lastSeq) : lastSeq;
  }

  /** False when it was there already. */
  moveTo(seq: number): boolean {
    if (this.channelId === undefined || this.mark === null || seq <= this.mark) return false;
    this.mark = seq;
    write(keyOf(this.channelId), String(seq));
    return true;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is refused in some private windows: the mark then lives as long as the page.
    return null;
  }
}

/** Best effort: see `read`. */
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
