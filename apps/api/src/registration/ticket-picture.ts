import { create } from 'qrcode';
import type { TicketPicture } from './registration.types.js';

/** The code as a QR code (ISO/IEC 18004): dark squares as an SVG path in a grid of `size` units. */
export function ticketPicture(code: string): TicketPicture {
  const { size, data } = create(code, { errorCorrectionLevel: 'Q' }).modules;
  const rows = Array.from({ length: size }, (_, y) => data.subarray(y * size, (y + 1) * size));
  return { size, path: rows.map((row, y) => rowPath(row, y)).join('') };
}

/** Each run of dark squares as one rectangle. */
function rowPath(row: Uint8Array, y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== 1) continue;
    const start = x;
    while (row[x + 1] === 1) x += 1;
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
  }
  return path;
}
