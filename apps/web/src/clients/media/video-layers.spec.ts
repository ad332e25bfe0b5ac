import { expect, it } from 'vitest';
import { CAMERA_ENCODINGS, spatialLayerFor } from './video-layers.js';

it('spatialLayerFor takes the smallest layer that still looks sharp', () => {
  expect([1, 240, 400, 401, 800, 801, 3_840].map(spatialLayerFor)).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

it('the layers together stay under what the server takes from a sender', () => {
  const sumBps = CAMERA_ENCODINGS.reduce((sum, { maxBitrate = 0 }) => sum + maxBitrate, 0);
  expect(sumBps).toBeLessThan(3_000_000);
});
