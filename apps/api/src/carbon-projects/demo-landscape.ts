import sharp from 'sharp';

const WIDTH = 1_200;
const HEIGHT = 675;
const SUN = { x: 840, y: 230, radius: 58 };
/** From far to near: where a hill's line runs (shares of the height), how its waves go, how light it is. */
const HILLS = [
  { base: 0.5, height: 0.09, waves: 2.3, start: 0.4, lightness: 0.68 },
  { base: 0.63, height: 0.1, waves: 1.6, start: 2.1, lightness: 0.5 },
  { base: 0.78, height: 0.09, waves: 2.9, start: 4, lightness: 0.35 },
  { base: 0.9, height: 0.06, waves: 1.9, start: 5.2, lightness: 0.22 },
] as const;

/** A drawing of hills in one colour below a low sun, as PNG: the demo has pictures, and shows nothing that could be taken for real. */
export function landscape(hue: number): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const hills = HILLS.map(({ lightness, ...hill }) => ({ ...hill, colour: rgb(hue, 0.38, lightness) }));
  const sun = rgb(42, 0.9, 0.8);
  for (let x = 0; x < WIDTH; x += 1) {
    const lines = hills.map(
      ({ base, height, waves, start }) => HEIGHT * (base + height * wave(x / WIDTH, waves, start)),
    );
    for (let y = 0; y < HEIGHT; y += 1) {
      const nearest = lines.findLastIndex((line) => y >= line);
      const isSun = Math.hypot(x - SUN.x, y - SUN.y) < SUN.radius;
      const colour = hills[nearest]?.colour ?? (isSun ? sun : rgb(38, 0.6, 0.98 - (0.14 * y) / HEIGHT));
      pixels.set(colour, (y * WIDTH + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}

const wave = (x: number, waves: number, start: number): number =>
  Math.sin(x * waves * Math.PI + start) * 0.7 + Math.sin(x * waves * 7 + start * 2) * 0.2;

/** Hue in degrees, the others from 0 to 1. @source CSS Color 4, section 7.1 */
function rgb(hue: number, saturation: number, lightness: number): [number, number, number] {
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
