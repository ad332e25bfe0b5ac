import { describe, expect, it } from 'vitest';
import { AFTER_LOSS, renewalMs, sleep, waitMs } from './waiting.js';

describe('waitMs', () => {
  it('doubles up to the most, and takes a random half to whole of it', () => {
    expect([0, 1, 2, 10, 1_000].map((attempt) => waitMs(AFTER_LOSS, attempt, 1))).toEqual([
      250, 500, 1_000, 8_000, 8_000,
    ]);
    expect(waitMs(AFTER_LOSS, 2, 0)).toBe(500);
  });
});

describe('renewalMs', () => {
  const now = Date.parse('2026-01-01T12:00:00Z');
  it('leaves a third of the pass for another try', () => {
    expect(renewalMs('2026-01-01T12:10:00Z', now)).toBe(420_000);
  });
  it('is never now nor too far for a timer', () => {
    expect(renewalMs('2026-01-01T11:00:00Z', now)).toBe(1_000);
    expect(renewalMs('2027-01-01T11:00:00Z', now)).toBe(3_600_000);
  });
});

it('sleep ends at once when it is aborted', async () => {
  const ending = new AbortController();
  const asleep = sleep(60_000, ending.signal);
  ending.abort();
  await asleep;
  await sleep(60_000, ending.signal);
  expect(ending.signal.aborted).toBe(true);
});
