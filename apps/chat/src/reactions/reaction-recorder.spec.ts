import type { Logger } from '@app/observability';
import { describe, expect, it } from 'vitest';
import { ReactionRecorder } from './reaction-recorder.js';
import type { ReactionMinute, ReactionsRepository } from './reactions.repository.js';

const NOON = Date.parse('2026-11-22T12:00:00Z');

/** A recorder with a database that can be away, and a clock that the test sets. */
function aRecorder() {
  let nowMs = NOON;
  let isAway = false;
  const kept = new Map<string, number>();
  const writes: number[] = [];
  const store = {
    keep: async (_serverId: string, minutes: readonly ReactionMinute[]) => {
      if (isAway) throw new Error('Connection terminated');
      writes.push(minutes.length);
      for (const { minute, kind, count } of minutes) kept.set(`${minute.toISOString().slice(11, 16)} ${kind}`, count);
    },
  } as unknown as ReactionsRepository;
  const logger = { warn: () => {} } as unknown as Logger;
  const recorder = new ReactionRecorder(store, { now: () => new Date(nowMs) }, logger);
  return {
    recorder,
    kept: () => Object.fromEntries(kept),
    writes,
    at: (seconds: number) => (nowMs = NOON + seconds * 1_000),
    away: (is: boolean) => (isAway = is),
  };
}

describe('reactions are kept', () => {
  it('by the minute, whole each time, and only what is new', async () => {
    const { recorder, kept, writes, at } = aRecorder();
    recorder.count('s', 'heart');
    recorder.count('s', 'heart');
    await recorder.write();
    recorder.count('s', 'heart');
    recorder.count('s', 'wow');
    at(61);
    recorder.count('s', 'heart');
    await recorder.write();
    await recorder.write();
    expect(kept()).toEqual({ '12:00 heart': 3, '12:00 wow': 1, '12:01 heart': 1 });
    expect(writes).toEqual([1, 3]);
  });

  it('later, when the database was away', async () => {
    const { recorder, kept, at, away } = aRecorder();
    recorder.count('s', 'heart');
    away(true);
    await recorder.write();
    at(120);
    recorder.count('s', 'heart');
    await recorder.write();
    expect(kept()).toEqual({});
    away(false);
    await recorder.write();
    expect(kept()).toEqual({ '12:00 heart': 1, '12:02 heart': 1 });
  });

  it('also when they come while others are written', async () => {
    const { recorder, kept } = aRecorder();
    recorder.count('s', 'heart');
    const writing = recorder.write();
    recorder.count('s', 'heart');
    await writing;
    await recorder.write();
    expect(kept()).toEqual({ '12:00 heart': 2 });
  });
});
