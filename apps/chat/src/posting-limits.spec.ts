import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultChatLimits } from './chat-limits.js';
import { PostingLimits } from './posting-limits.js';
import type { LimitSignal } from './servers/chat-signal.js';

type OtherServers = ConstructorParameters<typeof PostingLimits>[1];
const holder = (sub: string, address = '192.0.2.1', room = 'room') =>
  ({ claims: { sub, room }, address }) as Exclude<Parameters<PostingLimits['take']>[0], string>;
const clock = { now: () => new Date(Date.now()) };

/** Servers that hear each other, as over Redis. */
function servers(count: number, wishes: Partial<typeof defaultChatLimits> = {}) {
  const listeners: ((signal: LimitSignal) => void)[] = [];
  return Array.from({ length: count }, (_, index) => {
    const others = {
      areThere: count > 1,
      hear: (_kinds: unknown, listener: (signal: LimitSignal) => void) => void (listeners[index] = listener),
      tell: (signal: LimitSignal) => listeners.forEach((listener, n) => n !== index && listener(signal)),
    } as unknown as OtherServers;
    const limits = new PostingLimits({ ...defaultChatLimits, ...wishes }, others, clock);
    limits.onModuleInit();
    started.push(limits);
    return limits;
  });
}
const started: PostingLimits[] = [];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const limits of started.splice(0)) limits.onModuleDestroy();
  vi.useRealTimers();
});

describe('limits of posting', () => {
  it('let a person send ten at once, and say how long to wait', () => {
    const [limits] = servers(1);
    const waits = Array.from({ length: 12 }, () => limits!.take(holder('ana')));
    expect(waits).toEqual([...Array<number>(10).fill(0), 1, 1]);
    expect(limits!.take(holder('ben'))).toBe(0);
    expect(limits!.take(holder('ana'), 'vote')).toBe(0);
  });

  it('count an address, whoever is behind it, and take nothing of who is refused for it', () => {
    const [limits] = servers(1, { peopleBehindAddress: 2 });
    const taken = Array.from({ length: 25 }, (_, n) => limits!.take(holder(`guest ${n}`)));
    expect(taken.filter((wait) => wait === 0)).toHaveLength(20);
    expect(limits!.take(holder('guest 24', '192.0.2.2'))).toBe(0);
  });

  it('count a channel, whoever writes there', () => {
    const [limits] = servers(1, { channelMessagesAtOnce: 5 });
    const taken = Array.from({ length: 8 }, (_, n) => limits!.take(holder(`guest ${n}`, `192.0.2.${n}`)));
    expect(taken.filter((wait) => wait === 0)).toHaveLength(5);
    expect(limits!.take(holder('other', '192.0.2.9', 'another room'))).toBe(0);
    expect(limits!.take('somebody of the programme')).toBe(0);
  });

  it('hold on every server: what was taken on one is missing on the others', () => {
    const [here, there] = servers(2);
    for (let n = 0; n < 10; n += 1) expect(here!.take(holder('ana'))).toBe(0);
    vi.advanceTimersByTime(150);
    expect(there!.take(holder('ana'))).toBeGreaterThan(0);
    expect(there!.take(holder('ben'))).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(there!.take(holder('ana'))).toBe(0);
  });

  it('let nobody have more in the long run, on however many servers they write', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ server: fc.nat(2), times: fc.nat(30), waitMs: fc.nat(900) }), { minLength: 1 }),
        (steps) => {
          const all = servers(3, { peopleBehindAddress: 1_000 });
          const fromMs = Date.now();
          let taken = 0;
          for (const { server, times, waitMs } of steps) {
            for (let n = 0; n < times; n += 1) if (all[server]!.take(holder('ana')) === 0) taken += 1;
            vi.advanceTimersByTime(waitMs);
          }
          const seconds = (Date.now() - fromMs) / 1_000;
          // Each server may give the burst once before it hears of the others.
          expect(taken).toBeLessThanOrEqual(3 * 10 + 2 * seconds + 1);
          for (const limits of started.splice(0)) limits.onModuleDestroy();
        },
      ),
      { numRuns: 60 },
    );
  });
});
