import type { ParticipantId, RoomRole, SessionId } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { Stopwatch } from './stopwatch.js';

export const WATCHES = ['connected', 'sound', 'picture'] as const;
/** What time is taken of: being in the room, hearing something, seeing something. */
export type Watch = (typeof WATCHES)[number];
export interface Owner {
  readonly sessionId: SessionId;
  readonly participantId: ParticipantId;
  readonly role: RoomRole;
}
interface Transferred {
  bytesSent: number;
  bytesReceived: number;
}
/** What one participant used of one session up to now; every number only grows. */
export interface Usage extends Owner {
  readonly id: string;
  readonly startedAt: Date;
  /** By them to us. */
  readonly bytesSent: number;
  /** By us to them. */
  readonly bytesReceived: number;
  readonly connectedMs: number;
  readonly soundMs: number;
  readonly pictureMs: number;
}

/** Accounts that are kept while nobody fetches them; beyond it the oldest that are over are lost. */
const MAX_ACCOUNTS = 100_000;
/** What one answer holds. */
export const PULL_LIMIT = 500;

/** One participant's use of one session, over all their pages that overlap or follow each other. */
export class UsageAccount {
  readonly id = randomUUID();
  readonly startedAt = new Date();
  private readonly watches: Record<Watch, Stopwatch> = {
    connected: new Stopwatch(),
    sound: new Stopwatch(),
    picture: new Stopwatch(),
  };
  private bytesSent = 0;
  private bytesReceived = 0;
  /** Of the ledger's changes, the last one that was about this. */
  change = 0;
  /** Open pages. */
  pages = 0;

  constructor(
    readonly owner: Owner,
    private readonly changed: (account: UsageAccount) => void,
    private readonly totals: Transferred,
    private readonly nowMs: () => number,
  ) {}

  transferred(sent: number, received: number): void {
    this.bytesSent += sent;
    this.bytesReceived += received;
    this.totals.bytesSent += sent;
    this.totals.bytesReceived += received;
    this.changed(this);
  }
  start(watch: Watch): void {
    this.watches[watch].start(this.nowMs());
    this.changed(this);
  }
  stop(watch: Watch): void {
    this.watches[watch].stop(this.nowMs());
    this.changed(this);
  }
  /** The page is gone and its last bytes are counted. */
  release(): void {
    this.pages -= 1;
  }

  read(): Usage {
    const { id, owner, startedAt, bytesSent, bytesReceived } = this;
    const ms = (watch: Watch): number => Math.round(this.watches[watch].readMs(this.nowMs()));
    return {
      id,
      ...owner,
      startedAt,
      bytesSent,
      bytesReceived,
      connectedMs: ms('connected'),
      soundMs: ms('sound'),
      pictureMs: ms('picture'),
    };
  }
}

/**
 * Who used how much of which session, until the API has it. Accounts only grow and have ids of their own, so the API may
 * fetch and keep them any number of times. An account that is over is forgotten once the API has said that it kept it.
 */
export class UsageLedger {
  /** Another one has other changes: who asks it begins anew. */
  readonly runId = randomUUID();
  /** By session and participant; only one of each is open. */
  private readonly accounts = new Map<string, UsageAccount>();
  private changes = 0;
  /** By everybody, since the start. */
  readonly transferred: Transferred = { bytesSent: 0, bytesReceived: 0 };

  /** `nowMs`: milliseconds of a clock that never goes back. */
  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  /** For one more page of theirs, which stops `connected` and releases the account when it goes. */
  open(owner: Owner): UsageAccount {
    const key = keyOf(owner);
    const account =
      this.accounts.get(key) ??
      new UsageAccount(
        owner,
        (changed) => {
          changed.change = ++this.changes;
        },
        this.transferred,
        this.nowMs,
      );
    this.accounts.set(key, account);
    account.pages += 1;
    account.start('connected');
    if (this.accounts.size > MAX_ACCOUNTS) this.dropOldest();
    return account;
  }

  /**
   * What changed after that change of that run, oldest first, `PULL_LIMIT` at most; `upTo` is the last change that is in
   * it. Asking after a change says that everything up to it is kept.
   */
  pull(runId: string, after: number): { upTo: number; usages: Usage[] } {
    const known = runId === this.runId ? after : 0;
    for (const [key, { pages, change }] of this.accounts) if (pages === 0 && change <= known) this.accounts.delete(key);
    const changed = [...this.accounts.values()]
      .filter(({ change }) => change > known)
      .toSorted((a, b) => a.change - b.change)
      .slice(0, PULL_LIMIT);
    return { upTo: changed.at(-1)?.change ?? known, usages: changed.map((account) => account.read()) };
  }

  private dropOldest(): void {
    for (const [key, { pages }] of this.accounts) {
      if (pages > 0) continue;
      this.accounts.delete(key);
      return;
    }
  }
}

const keyOf = ({ sessionId, participantId }: Owner): string => `${sessionId} ${participantId}`;
