import { expect, it } from 'vitest';
import { CAMERA_ENCODINGS, SCREEN_ENCODINGS, spatialLayerFor } from './video-layers.js';

it('spatialLayerFor takes the smallest layer that still looks sharp', () => {
  expect([1, 240, 400, 401, 800, 801, 3_840].map((px) => spatialLayerFor('camera', px))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  expect([1, 640, 641, 3_840].map((px) => spatialLayerFor('screen', px))).toEqual([0, 0, 1, 1]);
});

it('a camera and a screen together stay under what the server takes from a sender', () => {
  const sumBps = [...CAMERA_ENCODINGS, ...SCREEN_ENCODINGS].reduce((sum, { maxBitrate = 0 }) => sum + maxBitrate, 0);
  expect(sumBps).toBeLessThan(5_000_000);
});
