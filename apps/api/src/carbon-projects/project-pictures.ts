import { CARBON_PROJECT_LIMITS } from '@app/contracts';
import { openPicture } from '../pictures/index.js';

/** Larger than any telephone's photo of today; a decompression bomb is far larger. */
const MOST_PIXELS = 50_000_000;
const PATIENCE_S = 15;

/** One picture in both sizes, WebP, without any metadata. */
export interface ProjectPictures {
  full: Buffer;
  small: Buffer;
  /** Of the full one, in pixels. */
  width: number;
  height: number;
}

/** Fails for what is no JPEG, PNG, WebP or AVIF, is cut off, or has too many pixels. */
export async function projectPictures(upload: Buffer): Promise<ProjectPictures> {
  const { data: full, info } = await within(upload, CARBON_PROJECT_LIMITS.fullPx);
  const { data: small } = await within(upload, CARBON_PROJECT_LIMITS.smallPx);
  return { full, small, width: info.width, height: info.height };
}

/** Never enlarged: what is small stays small. */
function within(upload: Buffer, mostPx: number) {
  return openPicture(upload, MOST_PIXELS)
    .resize(mostPx, mostPx, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer({ resolveWithObject: true });
}
