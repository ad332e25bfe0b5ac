import type { PhotoSize } from '../graphql/index.js';
import sharp from 'sharp';

/** Widths in pixels; the pictures are square. */
const WIDTHS: Readonly<Record<PhotoSize, number>> = { small: 192, large: 640 };
/** Larger than any telephone's photo of today (8064 × 6048); a decompression bomb is far larger. */
const MOST_PIXELS = 50_000_000;
const PATIENCE_S = 15;
/** Uploads that wait for their turn; each is at most 10 MB in memory. */
const MOST_WAITING = 8;

// libvips reads dozens of formats, SVG and PDF among them. Only these four, and only from memory: a file that is anything
// else never meets a decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});

/** One photo in both sizes, WebP, without any metadata. */
export type PhotoPictures = Readonly<Record<PhotoSize, Buffer>>;

/** Makes photos one after another, so that many uploads at once cost time and not memory. */
export class PhotoStudio {
  private last: Promise<unknown> = Promise.resolve();
  private waitingCount = 0;

  /** Whether somebody who comes now is to come again later. */
  get isFull(): boolean {
    return this.waitingCount >= MOST_WAITING;
  }

  /** `undefined` for what is no JPEG, PNG, WebP or AVIF, is cut off, or has too many pixels. */
  make(upload: Buffer): Promise<PhotoPictures | undefined> {
    this.waitingCount += 1;
    const made = this.last.then(() => picturesOf(upload)).finally(() => (this.waitingCount -= 1));
    this.last = made;
    return made;
  }
}

async function picturesOf(upload: Buffer): Promise<PhotoPictures | undefined> {
  try {
    return { small: await square(upload, WIDTHS.small), large: await square(upload, WIDTHS.large) };
  } catch {
    // What libvips cannot read is not a picture to us, whatever the reason in its words.
    return undefined;
  }
}

/** Upright as the camera was held, cut to where eyes go first, in sRGB. Only the first frame of an animation is read. */
function square(upload: Buffer, width: number): Promise<Buffer> {
  return sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
    .autoOrient()
    .resize(width, width, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .webp({ quality: 80 })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer();
}
