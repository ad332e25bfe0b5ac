import { NEWS_LIMITS, SHARE_PICTURE } from '@app/contracts';
import type { Sharp } from 'sharp';
import { openPicture } from '../pictures/index.js';

/** Larger than any telephone's photo of today; a decompression bomb is far larger. */
const MOST_PIXELS = 50_000_000;
const PATIENCE_S = 15;

/** One picture in its sizes, without any metadata. JPEG where newspapers and readers of links take it, WebP for lists. */
export interface NewsPictureFiles {
  full: Buffer;
  small: Buffer;
  share: Buffer;
  /** Of the full one, in pixels. */
  width: number;
  height: number;
}

/** Fails for what is no JPEG, PNG, WebP or AVIF, is cut off, or has too many pixels. */
export async function newsPictureFiles(upload: Buffer): Promise<NewsPictureFiles> {
  const { data: full, info } = await within(upload, NEWS_LIMITS.fullPx)
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const small = await within(upload, NEWS_LIMITS.smallPx).webp({ quality: 80 }).toBuffer();
  const share = await openPicture(upload, MOST_PIXELS)
    .resize(SHARE_PICTURE.width, SHARE_PICTURE.height, { fit: 'cover', position: 'attention' })
    .jpeg({ quality: 84 })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer();
  return { full, small, share, width: info.width, height: info.height };
}

/** Never enlarged: what is small stays small. */
const within = (upload: Buffer, mostPx: number): Sharp =>
  openPicture(upload, MOST_PIXELS)
    .resize(mostPx, mostPx, { fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: PATIENCE_S });
