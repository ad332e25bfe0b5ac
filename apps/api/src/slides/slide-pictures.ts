import { SLIDE_LIMITS } from '@app/contracts';
import { openPicture } from '../pictures/index.js';

/** What our page sends has a quarter of this; a decompression bomb is far larger. */
const MOST_PIXELS = 16_000_000;
const PATIENCE_S = 15;

/** One page in both sizes, WebP, without any metadata. */
export interface SlidePictures {
  full: Buffer;
  small: Buffer;
  /** Of the full one, in pixels. */
  width: number;
  height: number;
}

/** Fails for what is no JPEG, PNG, WebP or AVIF, is cut off, or has too many pixels. */
export async function slidePictures(upload: Buffer): Promise<SlidePictures> {
  const { data: full, info } = await within(upload, SLIDE_LIMITS.fullPx, 84);
  const { data: small } = await within(upload, SLIDE_LIMITS.smallPx, 76);
  return { full, small, width: info.width, height: info.height };
}

/** Never enlarged: what is small stays small. Thin coloured letters stay legible (`smartSubsample`). */
function within(upload: Buffer, mostPx: number, quality: number) {
  return openPicture(upload, MOST_PIXELS)
    .resize(mostPx, mostPx, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality, smartSubsample: true })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer({ resolveWithObject: true });
}
