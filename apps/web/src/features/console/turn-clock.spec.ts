import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, turnClock, turnText } from './turn-clock.js';

const SINCE = '2026-11-22T12:00:00.000Z';
const rules = { limitMs: 180_000, warnMs: 30_000, waitsForBooths: false };
const at = (seconds: number, limitMs: number | null = 180_000, warnMs = 30_000) =>
  turnClock({ participantId: 'a', since: SINCE, limitMs }, { ...rules, warnMs }, Date.parse(SINCE) + seconds * 1_000);

describe('the clock of a turn', () => {
  it('runs down, warns before the end and goes on over it', () => {
    expect([at(0), at(100), at(150), at(180), at(192)].map((clock) => [clock.phase, turnText(clock)])).toEqual([
      ['running', '3:00'],
      ['running', '1:20'],
      ['warning', '0:30'],
      ['over', '+0:00'],
      ['over', '+0:12'],
    ]);
  });
  it('runs up without a limit', () => {
    expect(at(65, null)).toEqual({ phase: 'open', spentMs: 65_000, leftMs: null });
    expect(turnText(at(65, null))).toBe('1:05');
  });
  it('does not begin with its warning', () => {
    expect(at(0, 20_000).phase).toBe('running');
    expect(at(10, 20_000).phase).toBe('warning');
    expect(at(179, 180_000, 0).phase).toBe('running');
  });
  it('starts at its beginning for a reader whose estimate is a little behind', () =>
    expect(at(-0.4)).toEqual({ phase: 'running', spentMs: 0, leftMs: 180_000 }));
});

describe('a clock’s text', () => {
  it.each([
    [0, 'down', '0:00'],
    [1, 'down', '0:01'],
    [59_001, 'down', '1:00'],
    [3_600_000, 'down', '1:00:00'],
    [999, 'up', '0:00'],
    [3_661_000, 'up', '1:01:01'],
  ] as const)('%i ms running %s is %s', (ms, runs, text) => expect(clockText(ms, runs)).toBe(text));
  it('never shows sixty', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 * 3_600_000 }),
        fc.constantFrom('up' as const, 'down' as const),
        (ms, runs) => {
          const parts = clockText(ms, runs).split(':').map(Number);
          expect(parts.slice(1).every((part) => part < 60)).toBe(true);
          const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
          expect(Math.abs(seconds * 1_000 - ms)).toBeLessThan(1_000);
        },
      ),
    );
  });
});
