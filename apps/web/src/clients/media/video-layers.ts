import type { types } from 'mediasoup-client';

/**
 * Three simulcast layers of one camera, smallest first: a quarter, half and whole of its width. At 1280 × 720 a tile, half
 * a stage and the stage. Together 1.9 Mbit/s; the server's limit for a sender leaves room for repair.
 */
export const CAMERA_ENCODINGS: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 1_250_000, scalabilityMode: 'L1T3' },
];
/** Kilobits per second; without it Chromium starts at 300 and needs seconds for the upper layers. */
export const CAMERA_START_KBPS = 1_000;

/** Widths (device pixels) up to which a layer still looks sharp enough: a quarter more than a 1280 camera's layer has. */
const WIDEST_PX = [400, 800] as const;

/** The layer for a picture of this width. */
export function spatialLayerFor(widthPx: number): 0 | 1 | 2 {
  if (widthPx <= WIDEST_PX[0]) return 0;
  return widthPx <= WIDEST_PX[1] ? 1 : 2;
}
