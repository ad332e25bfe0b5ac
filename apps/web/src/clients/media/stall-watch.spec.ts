import { describe, expect, it } from 'vitest';
import { pathOf, StallDetector } from './stall-watch.js';

const looks = (...samples: [received: number, isAnswered: boolean][]): boolean[] => {
  const detector = new StallDetector();
  return samples.map(([received, isAnswered]) => detector.look({ received, isAnswered }));
};

describe('a path', () => {
  it('is dead when nothing comes and nothing is answered, look after look', () => {
    expect(looks([10, true], [10, false], [10, false], [10, false], [10, false], [10, false])).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('lives when something comes, however often questions are lost', () => {
    expect(looks([1, false], [2, false], [3, false], [4, false], [5, false])).not.toContain(true);
  });

  it('lives when nothing is sent but questions are answered', () => {
    expect(looks([1, true], [1, true], [1, false], [1, true], [1, false], [1, true])).not.toContain(true);
  });

  it('lives again with the first that comes', () => {
    expect(looks([1, false], [1, false], [1, false], [1, false], [1, false], [2, false], [2, false]).slice(4)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('statistics of a browser', () => {
  const report = (...entries: object[]): RTCStatsReport =>
    new Map(entries.map((entry, index) => [String(index), entry]));
  const transport = { type: 'transport', id: 't', selectedCandidatePairId: 'p2' };
  const pair = (id: string, more = {}) => ({ type: 'candidate-pair', id, state: 'succeeded', ...more });

  it('say how the path in use is', () => {
    const second = pair('p2', { bytesReceived: 5, responsesReceived: 2, state: 'in-progress' });
    expect(pathOf(report(pair('p1'), second, transport))).toEqual({ received: 7, isAnswered: false });
    expect(pathOf(report(pair('p2'), transport))).toEqual({ received: 0, isAnswered: true });
  });

  it('say nothing before there is one', () => {
    expect(pathOf(report())).toBeNull();
    expect(pathOf(report({ type: 'transport', id: 't' }, pair('p1')))).toBeNull();
  });
});
