import sharp, { type Sharp } from 'sharp';

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

/**
 * An upload on its way to a picture: JPEG, PNG, WebP or AVIF, of which only the first frame is read, upright, in sRGB on
 * white. What is written of it has no metadata. Fails for everything else, for what is cut off, and above `mostPixels`.
 */
export function openPicture(upload: Buffer, mostPixels: number): Sharp {
  return sharp(upload, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
}
