import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PULL_LIMIT, type Usage, type UsageAccount, UsageLedger } from './usage-ledger.js';

const SESSION = 'session';
const owner = (participantId: string) => ({ sessionId: SESSION, participantId, role: 'attendee' }) as const;

/** What the API keeps: by account, and a number that has grown never shrinks. */
class Kept {
  private readonly rows = new Map<string, Usage>();
  cursor = { runId: '', after: 0 };

  /** Fetches everything there is; `isKept: false` is a database that is away, `isHeard: false` an answer that is lost. */
  fetch(ledger: UsageLedger, { isKept = true, isHeard = true } = {}): void {
    for (;;) {
      const { upTo, usages } = ledger.pull(this.cursor.runId, this.cursor.after);
      if (!isHeard || !isKept) return;
      for (const usage of usages) this.keep(usage);
      this.cursor = { runId: ledger.runId, after: upTo };
      if (usages.length < PULL_LIMIT) return;
    }
  }
  restart(): void {
    this.cursor = { runId: '', after: 0 };
  }
  total(participantId: string): { sent: number; received: number; connectedMs: number } {
    const rows = [...this.rows.values()].filter((row) => row.participantId === participantId);
    const sum = (of: (row: Usage) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return {
      sent: sum((row) => row.bytesSent),
      received: sum((row) => row.bytesReceived),
      connectedMs: sum((row) => row.connectedMs),
    };
  }
  private keep(usage: Usage): void {
    const known = this.rows.get(usage.id);
    this.rows.set(usage.id, {
      ...usage,
      bytesSent: Math.max(usage.bytesSent, known?.bytesSent ?? 0),
      bytesReceived: Math.max(usage.bytesReceived, known?.bytesReceived ?? 0),
      connectedMs: Math.max(usage.connectedMs, known?.connectedMs ?? 0),
    });
  }
}

describe('the usage ledger', () => {
  it('is kept once and whole, however pages come and go, answers get lost, databases go away and either side restarts', () => {
    const who = fc.constantFrom('ada', 'bo');
    const step = fc.oneof(
      fc.record({ type: fc.constant('come' as const), who }),
      fc.record({ type: fc.constant('go' as const), who }),
      fc.record({ type: fc.constant('send' as const), who, bytes: fc.nat(1_000) }),
      fc.record({ type: fc.constant('wait' as const), ms: fc.nat(1_000) }),
      fc.record({ type: fc.constant('fetch' as const), isKept: fc.boolean(), isHeard: fc.boolean() }),
      fc.record({ type: fc.constant('other API' as const) }),
      fc.record({ type: fc.constant('API restarts' as const) }),
      fc.record({ type: fc.constant('streaming restarts' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let nowMs = 0;
        let ledger = new UsageLedger(() => nowMs);
        const kept = new Kept();
        const pages = new Map<string, UsageAccount[]>([
          ['ada', []],
          ['bo', []],
        ]);
        const truth = new Map([...pages.keys()].map((name) => [name, { sent: 0, received: 0, connectedMs: 0 }]));
        const leaveOne = (name: string): void => {
          const page = pages.get(name)?.pop();
          page?.stop('connected');
          page?.release();
        };
        for (const one of steps) {
          if (one.type === 'come') pages.get(one.who)?.push(ledger.open(owner(one.who)));
          else if (one.type === 'go') leaveOne(one.who);
          else if (one.type === 'send') {
            const page = pages.get(one.who)?.at(-1);
            page?.transferred(one.bytes, one.bytes * 2);
            const sum = truth.get(one.who);
            if (page !== undefined && sum !== undefined) {
              sum.sent += one.bytes;
              sum.received += one.bytes * 2;
            }
          } else if (one.type === 'wait') {
            nowMs += one.ms;
            for (const [name, open] of pages) {
              const sum = truth.get(name);
              if (open.length > 0 && sum !== undefined) sum.connectedMs += one.ms;
            }
          } else if (one.type === 'fetch') kept.fetch(ledger, one);
          else if (one.type === 'other API') {
            // It keeps in the same database, and asks from the beginning.
            const cursor = kept.cursor;
            kept.restart();
            kept.fetch(ledger);
            kept.cursor = cursor;
          } else if (one.type === 'API restarts') kept.restart();
          else {
            // What was fetched last is what is left: here that is everything.
            for (const name of pages.keys()) while ((pages.get(name)?.length ?? 0) > 0) leaveOne(name);
            kept.fetch(ledger);
            ledger = new UsageLedger(() => nowMs);
          }
        }
        for (const name of pages.keys()) while ((pages.get(name)?.length ?? 0) > 0) leaveOne(name);
        kept.fetch(ledger);
        for (const [name, sum] of truth) expect(kept.total(name)).toEqual(sum);
      }),
      { numRuns: 300 },
    );
  });

  it('loses with a crash what was not fetched, and nothing of before', () => {
    const kept = new Kept();
    const first = new UsageLedger(() => 0);
    const page = first.open(owner('ada'));
    page.transferred(10, 100);
    kept.fetch(first);
    page.transferred(1, 1);
    const second = new UsageLedger(() => 0);
    second.open(owner('ada')).transferred(5, 50);
    kept.fetch(second);
    expect(kept.total('ada')).toMatchObject({ sent: 15, received: 150 });
  });

  it('forgets who is gone once that is kept, and goes on with their account when they come back before', () => {
    const ledger = new UsageLedger(() => 0);
    const page = ledger.open(owner('ada'));
    page.stop('connected');
    page.release();
    const again = ledger.open(owner('ada'));
    expect(again).toBe(page);
    again.stop('connected');
    again.release();
    const { upTo, usages } = ledger.pull('', 0);
    expect(usages).toHaveLength(1);
    expect(ledger.pull('', 0).usages).toHaveLength(1);
    expect(ledger.pull(ledger.runId, upTo)).toEqual({ upTo, usages: [] });
    expect(ledger.pull('', 0).usages).toEqual([]);
    expect(ledger.open(owner('ada'))).not.toBe(page);
  });

  it('answers in parts', () => {
    const ledger = new UsageLedger(() => 0);
    for (let index = 0; index < PULL_LIMIT + 3; index += 1) ledger.open(owner(`somebody ${index}`));
    const first = ledger.pull('', 0);
    expect(first.usages).toHaveLength(PULL_LIMIT);
    expect(ledger.pull(ledger.runId, first.upTo).usages).toHaveLength(3);
  });
});
