import { describe, expect, it } from 'vitest';
import { cornerAt, cornerTowards } from './corners.js';

describe('corners of the picture', () => {
  const area = { width: 800, height: 400 };
  it('are the nearest to where it was let go, in either direction of writing', () => {
    expect(cornerAt(10, 10, area, false)).toBe('start-top');
    expect(cornerAt(790, 390, area, false)).toBe('end-bottom');
    expect(cornerAt(10, 390, area, true)).toBe('end-bottom');
    expect(cornerAt(790, 10, area, true)).toBe('start-top');
    expect(cornerAt(-50, 900, area, false)).toBe('start-bottom');
  });
  it('follow the arrow keys as the eye sees them', () => {
    expect(cornerTowards('end-bottom', 'left', false)).toBe('start-bottom');
    expect(cornerTowards('end-bottom', 'left', true)).toBe('end-bottom');
    expect(cornerTowards('end-bottom', 'right', true)).toBe('start-bottom');
    expect(cornerTowards('end-bottom', 'up', true)).toBe('end-top');
    expect(cornerTowards('start-top', 'down', false)).toBe('start-bottom');
  });
});
