import type { MediaSource } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { PictureSource } from './media-room.js';

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

/** Two layers of a screen: half its width for small tiles and thin lines, and the whole. Together 2.4 Mbit/s. */
export const SCREEN_ENCODINGS: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 2, maxBitrate: 400_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 2_000_000, scalabilityMode: 'L1T3' },
];
/** The same two in one VP9 stream; only the lower one is needed for a key frame of both. */
export const SCREEN_VP9_ENCODINGS: types.RtpEncodingParameters[] = [
  { maxBitrate: 2_000_000, scalabilityMode: 'L2T3_KEY' },
];
/** @NOTE Of spatial AV1 layers only the lowest is decoded (Chromium 156, mediasoup 3.27): layers in time alone. */
export const SCREEN_AV1_ENCODINGS: types.RtpEncodingParameters[] = [{ maxBitrate: 2_000_000, scalabilityMode: 'L1T3' }];
export const SCREEN_START_KBPS = 1_200;

/** Widths (device pixels) up to which a layer still looks sharp enough: a quarter more than a 1280 camera's layer has. */
const CAMERA_WIDEST_PX = [400, 800] as const;
/** Text wants every pixel: half of a 1920 screen is for tiles only. */
const SCREEN_WIDEST_PX = 640;

/** The layer for a picture of this width. */
export function spatialLayerFor(source: PictureSource, widthPx: number): 0 | 1 | 2 {
  if (source === 'screen') return widthPx <= SCREEN_WIDEST_PX ? 0 : 1;
  if (widthPx <= CAMERA_WIDEST_PX[0]) return 0;
  return widthPx <= CAMERA_WIDEST_PX[1] ? 1 : 2;
}

/**
 * Whose picture gets bandwidth first when there is not enough for all, 1 … 255: slides and screens before people, what is
 * shown large (who speaks stands in the middle) before what is shown small. Sound is not counted: it always goes.
 */
export function priorityOf(source: MediaSource, layer: number): number {
  if (source === 'screen') return 200 + layer;
  if (source === 'sign-language') return 100 + layer;
  return 1 + layer * 10;
}
