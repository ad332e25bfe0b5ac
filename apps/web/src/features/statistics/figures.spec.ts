import { describe, expect, it } from 'vitest';
import type { PeerStatistics } from '@app/contracts';
import { figuresOf } from './figures.js';

const PEER: PeerStatistics = {
  peerId: 'page',
  participantId: 'ada',
  name: 'Ada',
  role: 'speaker',
  quality: 'good',
  isSending: true,
  connectedS: 60,
  upKbps: 1_849,
  downKbps: 512.4,
  lossPercent: 0.26,
  roundTripMs: 41.6,
  jitterMs: 2.3,
  frozenPercent: null,
  spatialLayer: 2,
  temporalLayer: 1,
  score: 10,
};
const words = (peer: PeerStatistics) => figuresOf(peer).map(({ name, values }) => [name, values['value']]);

describe('the figures of a connection', () => {
  it('are rounded to what matters, large rates in megabits', () => {
    expect(words(PEER)).toEqual([
      ['statistics.down', 512],
      ['statistics.up', 1.8],
      ['statistics.loss', 0.3],
      ['statistics.round-trip', 42],
      ['statistics.jitter', 2],
      ['statistics.layer', 3],
      ['statistics.score', 10],
    ]);
  });

  it('leave out what is not known, and never a rate', () => {
    const nothing = { lossPercent: null, roundTripMs: null, jitterMs: null, spatialLayer: null, score: null };
    expect(words({ ...PEER, ...nothing, upKbps: 0, downKbps: 0 })).toEqual([
      ['statistics.down', 0],
      ['statistics.up', 0],
    ]);
  });
});
