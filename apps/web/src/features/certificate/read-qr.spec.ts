import { create } from 'qrcode';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';

describe('the reader of QR codes', () => {
  it('reads what certificates print', () => {
    const address = 'https://canopy.example/verify/AB12-CD34-EF56';
    const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
    const scale = 6;
    const side = (size + 8) * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < size * scale; y += 1)
      for (let x = 0; x < size * scale; x += 1)
        if (data[Math.floor(y / scale) * size + Math.floor(x / scale)] === 1)
          pixels.fill(
            0,
            ((y + 4 * scale) * side + x + 4 * scale) * 4,
            ((y + 4 * scale) * side + x + 4 * scale) * 4 + 3,
          );
    expect(decodeQR({ width: side, height: side, data: pixels })).toBe(address);
  });
});
