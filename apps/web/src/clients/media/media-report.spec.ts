import { describe, expect, it } from 'vitest';
import { MediaReport } from './media-report.js';
import type { ReceivedStatistics } from './media-room.js';

const stream = (freezesMs: number, changes: Partial<ReceivedStatistics> = {}): ReceivedStatistics => ({
  source: 'camera',
  participantId: 'ada',
  language: null,
  codec: 'video/VP8',
  kbps: 500,
  lossPercent: 0,
  jitterMs: 1,
  framesPerSecond: 30,
  widthPx: 640,
  heightPx: 360,
  isPaused: false,
  freezesMs,
  freezeCount: 0,
  droppedPercent: 0,
  ...changes,
});

const NOW_MS = Date.parse('2026-11-22T09:00:00Z');

/** Measured every two seconds; what came out. */
function reports(times: number, received: (second: number) => ReceivedStatistics[]) {
  const report = new MediaReport();
  return Array.from({ length: times }, (_, step) =>
    report.take({ atMs: NOW_MS + step * 2_000, received: received(step * 2) }),
  ).flatMap((each) => each ?? []);
}

describe('the media report', () => {
  it('tells every twelve seconds how long pictures were shown and stood still', () => {
    expect(reports(13, (second) => [stream(second * 100)])).toEqual([
      { shownMs: 12_000, frozenMs: 1_200 },
      { shownMs: 12_000, frozenMs: 1_200 },
    ]);
  });

  it('counts each picture, but neither shared screens, nor paused ones, nor sound', () => {
    const two = [stream(0), stream(0, { participantId: 'bo' })];
    expect(reports(7, () => two)).toEqual([{ shownMs: 24_000, frozenMs: 0 }]);
    expect(
      reports(20, () => [
        stream(0, { source: 'screen' }),
        stream(0, { isPaused: true }),
        stream(0, { source: 'microphone' }),
      ]),
    ).toEqual([]);
  });

  it('does not count what a stream froze before it was looked at, nor a new stream backwards', () => {
    const [first] = reports(7, (second) => [stream(second < 6 ? 5_000 : 0)]);
    expect(first).toEqual({ shownMs: 12_000, frozenMs: 0 });
  });

  it('tells nothing before anything was measured', () => {
    expect(new MediaReport().take({ atMs: 0, received: [] })).toBeNull();
  });

  it('tells nothing of the hours in which the page slept, and never more than the server takes', () => {
    const report = new MediaReport();
    report.take({ atMs: NOW_MS, received: [stream(0)] });
    expect(report.take({ atMs: NOW_MS + 3_600_000, received: [stream(900_000)] })).toEqual({
      shownMs: 10_000,
      frozenMs: 10_000,
    });
  });
});
