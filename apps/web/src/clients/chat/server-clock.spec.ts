import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.js';

const iso = (ms: number): string => new Date(ms).toISOString();
const NOON = Date.parse('2026-11-22T12:00:00.000Z');

describe('the server’s clock', () => {
  it('is the reader’s own until the server has told', () => expect(new ServerClock(() => 42).now()).toBe(42));

  it('is right on a phone whose clock is years off, within half a round trip', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        (wrongBy, upMs, downMs) => {
          let trueMs = NOON;
          const clock = new ServerClock(() => trueMs + wrongBy);
          trueMs += upMs;
          const told = iso(trueMs);
          trueMs += downMs;
          clock.heard(told, upMs + downMs);
          expect(Math.abs(clock.now() - trueMs)).toBeLessThanOrEqual((upMs + downMs) / 2 + 1);
          trueMs += 60_000;
          expect(Math.abs(clock.now() - trueMs)).toBeLessThanOrEqual((upMs + downMs) / 2 + 1);
        },
      ),
    );
  });

  it('keeps the better of two estimates', () => {
    const clock = new ServerClock(() => NOON);
    clock.heard(iso(NOON + 5_000), 20);
    clock.heard(iso(NOON + 5_000 - 900), 2_000);
    expect(clock.now()).toBe(NOON + 5_010);
    clock.heard(iso(NOON + 5_000), 10);
    expect(clock.now()).toBe(NOON + 5_005);
  });

  it('follows when a clock was set, even over a slow network', () => {
    let own = NOON;
    const clock = new ServerClock(() => own);
    clock.heard(iso(NOON), 20);
    own += 3_600_000;
    clock.heard(iso(NOON + 1_000), 2_000);
    expect(clock.now()).toBe(NOON + 2_000);
  });

  it('takes nothing from what is no instant', () => {
    const clock = new ServerClock(() => NOON);
    clock.heard('soon', 10);
    expect(clock.now()).toBe(NOON);
  });
});
