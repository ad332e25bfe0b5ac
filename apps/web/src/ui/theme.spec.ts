import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** The tokens of the first rule whose selector contains `selector`. */
function tokensOf(selector: string): Map<string, string> {
  const rule = css.slice(css.indexOf(selector)).split('}')[0] ?? '';
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
}

/** @source WCAG 2.2, definitions of relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS = [
  ...['ink', 'ink-soft', 'green', 'live', ...Array.from({ length: 8 }, (_, hue) => `hue-${hue}`)].flatMap((text) =>
    ['paper', 'paper-raised', 'paper-sunken'].map((ground) => [text, ground] as const),
  ),
  ['amber', 'amber-tint'],
  ['amber', 'paper-raised'],
  ['live', 'live-tint'],
  ['on-live', 'live'],
  ['on-green', 'green'],
  ['green', 'green-tint'],
  ['ink-soft', 'green-tint'],
  ['ink-soft', 'live-tint'],
] as const;

describe.each([
  ['light', ':root,'],
  ['dark', "[data-mantine-color-scheme='dark'] {"],
])('the %s theme', (_name, selector) => {
  const tokens = tokensOf(selector);
  it.each(PAIRS)('can be read: %s on %s', (text, ground) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
