import { describe, expect, it } from 'vitest';
import { VideoSizes } from './video-sizes.js';

describe('sizes of pictures', () => {
  it('are told once per change, the largest place deciding', () => {
    const told: [string, number][] = [];
    const sizes = new VideoSizes((participantId, width) => told.push([participantId, width]));
    sizes.report('seat-1', 'ada', 240);
    sizes.report('focus', 'ada', 800);
    sizes.report('seat-1', 'ada', 250);
    sizes.report('focus', 'ada', 0);
    sizes.report('seat-1', 'ada', 0);
    sizes.report('seat-1', 'ada', 0);
    expect(told).toEqual([
      ['ada', 240],
      ['ada', 800],
      ['ada', 250],
      ['ada', 0],
    ]);
  });
});
