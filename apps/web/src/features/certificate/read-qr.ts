import decodeQR from 'qr/decode.js';

/** Codes are found in pictures of about this width sooner than in a camera's own; each is tried until one is read. */
const WIDTHS = [1200, 640, 2000];

/** What the QR code of a picture says; `undefined` where none is found. @throws for what the browser can't show as a picture */
export async function readQr(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture);
  try {
    for (const most of WIDTHS) {
      const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
      const text = codeIn(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
      if (text !== undefined) return text;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

function codeIn(bitmap: ImageBitmap, width: number, height: number): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || width < 21 || height < 21) return undefined;
  // What is see-through is read as paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  try {
    return decodeQR({ width, height, data: context.getImageData(0, 0, width, height).data });
  } catch {
    // It throws for every picture without a code.
    return undefined;
  }
}
