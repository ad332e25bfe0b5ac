import { create } from 'qrcode';

/** An address as a QR code (ISO/IEC 18004), an SVG of its own with its quiet zone. */
export function qrSvg(address: string): string {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (data[y * size + x] === 1) path += `M${x} ${y}h1v1h-1z`;
  }
  // Scanners want a quiet zone of four squares (section 5.3.8).
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="${size + 8}" height="${size + 8}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
