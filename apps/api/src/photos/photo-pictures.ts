import type { PhotoSize } from '../graphql/index.js';
import { openPicture } from '../pictures/index.js';

/** Widths in pixels; the pictures are square. */
const WIDTHS: Readonly<Record<PhotoSize, number>> = { small: 192, large: 640 };
/** Larger than any telephone's photo of today (8064 × 6048); a decompression bomb is far larger. */
const MOST_PIXELS = 50_000_000;
const PATIENCE_S = 15;

/** One photo in both sizes, WebP, without any metadata. */
export type PhotoPictures = Readonly<Record<PhotoSize, Buffer>>;

/** Fails for what is no JPEG, PNG, WebP or AVIF, is cut off, or has too many pixels. */
export async function photoPictures(upload: Buffer): Promise<PhotoPictures> {
  return { small: await square(upload, WIDTHS.small), large: await square(upload, WIDTHS.large) };
}

/** Upright as the camera was held, cut to where eyes go first. */
function square(upload: Buffer, width: number): Promise<Buffer> {
  return openPicture(upload, MOST_PIXELS)
    .resize(width, width, { fit: 'cover', position: 'attention' })
    .webp({ quality: 80 })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer();
}
