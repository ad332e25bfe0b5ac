import { type CheckReport, NETWORK_CHECK } from '@app/contracts';

/** `ignored`: neither a probe nor load. `too-much`: more than any check sends. */
export type Taken = 'echo' | 'counted' | 'ignored' | 'too-much';

/** Counts what a client sends in a network check, and says what becomes of each message. */
export class UploadCount {
  private all = 0;
  private probes = 0;
  private readonly load = { messages: 0, bytes: 0, atMs: 0 };

  /** Of the load alone. */
  get report(): CheckReport {
    return { ...this.load };
  }

  take(message: Uint8Array, nowMs: number): Taken {
    this.all += 1;
    if (this.all > NETWORK_CHECK.mostMessages || message.length > NETWORK_CHECK.loadBytes) return 'too-much';
    switch (message[0]) {
      case NETWORK_CHECK.probe:
        this.probes += 1;
        // What comes back is never more than what came.
        return message.length <= NETWORK_CHECK.probeBytes && this.probes <= NETWORK_CHECK.probes ? 'echo' : 'ignored';
      case NETWORK_CHECK.load:
        this.load.messages += 1;
        this.load.bytes += message.length;
        this.load.atMs = nowMs;
        return 'counted';
      default:
        return 'ignored';
    }
  }
}
