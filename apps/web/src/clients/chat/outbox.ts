import type { Ack, RefusalBody } from '@app/contracts';

/** Written here and not acknowledged yet. `failed` was refused (`refusal` says why); it is kept for `resend`. */
export type Unsent<M extends { clientMessageId: string }> = M & {
  status: 'pending' | 'failed';
  refusal?: RefusalBody;
};

/**
 * Sends one message after the other until each is acknowledged; a repeat is the same message. What was refused stays, marked.
 * `send` answers `undefined` where nothing came back: the message waits for `flush`, at the next connection.
 */
export class Outbox<M extends { clientMessageId: string }> {
  private entries: readonly Unsent<M>[] = [];
  private isSending = false;

  constructor(
    private readonly send: (message: M) => Promise<Ack<unknown> | undefined>,
    private readonly onChange: () => void,
  ) {}

  get messages(): readonly Unsent<M>[] {
    return this.entries;
  }

  add(message: M): void {
    this.set([...this.entries, { ...message, status: 'pending' }]);
    void this.flush();
  }

  resend(clientMessageId: string): void {
    this.set(
      this.entries.map((entry) =>
        entry.clientMessageId === clientMessageId ? { ...entry, status: 'pending', refusal: undefined } : entry,
      ),
    );
    void this.flush();
  }

  /** Takes it out, acknowledged or given up. */
  remove(clientMessageId: string): void {
    if (this.entries.some((entry) => entry.clientMessageId === clientMessageId))
      this.set(this.entries.filter((entry) => entry.clientMessageId !== clientMessageId));
  }

  /** Sends what waits. Safe to call at any time. */
  async flush(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (;;) {
        const next = this.entries.find(({ status }) => status === 'pending');
        if (next === undefined) return;
        const answer = await this.send(next);
        if (answer === undefined) return;
        if (answer.ok) this.remove(next.clientMessageId);
        else if (answer.code === 'unavailable') await pause((answer.retryAfterSeconds ?? 1) * 1_000);
        else this.fail(next.clientMessageId, answer);
      }
    } finally {
      this.isSending = false;
    }
  }

  private fail(clientMessageId: string, { code, message, retryAfterSeconds }: RefusalBody): void {
    this.set(
      this.entries.map((entry) =>
        entry.clientMessageId === clientMessageId
          ? { ...entry, status: 'failed', refusal: { code, message, retryAfterSeconds } }
          : entry,
      ),
    );
  }

  private set(entries: readonly Unsent<M>[]): void {
    this.entries = entries;
    this.onChange();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
