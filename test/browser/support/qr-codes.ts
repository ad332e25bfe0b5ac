import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

/** What the QR code in a screenshot says, read from its pixels as a phone's camera does. @throws where there is none that can be read */
export async function textOfQr(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
}
