import { describe, expect, it } from 'vitest';
import { arrivalsOf, NarrowDetector } from './narrow-watch.js';

const LOOK_MS = 400;
type Stream = [packets: number, lost: number, bytes?: number];

/** One look after another, 400 ms apart; each names what had come of its streams by then. */
function looks(...samples: Record<string, Stream>[]): (number | null)[] {
  const detector = new NarrowDetector();
  return samples.map((streams, index) =>
    detector.look({
      atMs: index * LOOK_MS,
      streams: new Map(
        Object.entries(streams).map(([id, [packets, lost, bytes = 0]]) => [id, { packets, lost, bytes }]),
      ),
    }),
  );
}

describe('a line', () => {
  it('is narrow when much is lost, and says how much came', () => {
    expect(looks({ v: [100, 0, 50_000] }, { v: [130, 20, 65_000] })).toEqual([null, 300]);
  });

  it('is counted over all streams', () => {
    expect(looks({ a: [10, 0], v: [10, 0] }, { a: [20, 5, 5_000], v: [20, 5, 10_000] })).toEqual([null, 300]);
  });

  it('that loses what repair brings back is not narrow', () => {
    expect(looks({ v: [0, 0] }, { v: [85, 15, 1] }, { v: [170, 30, 2] })).toEqual([null, null, null]);
  });

  it('is not judged by a few packets', () => {
    expect(looks({ v: [0, 0] }, { v: [5, 10, 1] })).toEqual([null, null]);
  });

  it('is judged by what came since the last look, and not by a stream that has just begun', () => {
    expect(looks({ v: [0, 500] }, { v: [60, 500, 1], w: [0, 900] })).toEqual([null, null]);
  });

  it('is not judged when no time has passed', () => {
    const detector = new NarrowDetector();
    const sample = (lost: number) => ({ atMs: 1, streams: new Map([['v', { packets: 0, lost, bytes: 0 }]]) });
    expect([detector.look(sample(0)), detector.look(sample(100))]).toEqual([null, null]);
  });
});

describe('statistics of a browser', () => {
  it('say what has come, by stream', () => {
    const stream = { type: 'inbound-rtp', packetsReceived: 4, packetsLost: 2, bytesReceived: 300 };
    const report: RTCStatsReport = new Map([
      ['1', { ...stream, id: '1', headerBytesReceived: 40 }],
      ['2', { ...stream, id: '2' }],
      ['3', { type: 'transport', id: '3', packetsReceived: 9 }],
    ]);
    expect([...arrivalsOf(report, 7).streams]).toEqual([
      ['1', { packets: 4, lost: 2, bytes: 340 }],
      ['2', { packets: 4, lost: 2, bytes: 300 }],
    ]);
  });
});
