import { describe, expect, it } from 'vitest';
import { arrangeContent, arrangeSeats, arrangeStrip, type Box } from './seat-arrangement.js';

const rooms = [
  { width: 1080, height: 680 },
  { width: 1400, height: 860 },
  { width: 900, height: 560 },
  { width: 768, height: 520 },
];
const overlap = (a: Box, b: Box): boolean =>
  a.inlineStart < b.inlineStart + b.width - 0.5 &&
  b.inlineStart < a.inlineStart + a.width - 0.5 &&
  a.top < b.top + b.height - 0.5 &&
  b.top < a.top + a.height - 0.5;

function table(seatCount: number, width: number, height: number): { focus: Box; seats: Box[] } {
  const arrangement = arrangeSeats(seatCount, width, height);
  if (arrangement.kind !== 'table') throw new Error(`${seatCount} seats in ${width}×${height} became a strip`);
  return arrangement;
}

describe('the roundtable', () => {
  it.each(rooms)('seats 1 to 12 people in $width×$height without overlaps and inside the room', ({ width, height }) => {
    for (let count = 1; count <= 12; count++) {
      const arrangement = arrangeSeats(count, width, height);
      if (arrangement.kind !== 'table') continue;
      const boxes = [arrangement.focus, ...arrangement.seats];
      expect(arrangement.seats).toHaveLength(count);
      boxes.forEach((box, index) => {
        expect(box.inlineStart).toBeGreaterThanOrEqual(0);
        expect(box.inlineStart + box.width).toBeLessThanOrEqual(width + 0.5);
        expect(box.top + box.height).toBeLessThanOrEqual(height + 0.5);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      });
    }
  });

  it('keeps ten tiles legible beside the chat of a 1440 px page', () => {
    for (const seat of table(10, 1060, 700).seats) expect(seat.width).toBeGreaterThanOrEqual(240);
  });

  it('makes the picture of who speaks the largest', () => {
    const { focus, seats } = table(10, 1060, 700);
    for (const seat of seats) expect(focus.width * focus.height).toBeGreaterThan(2 * seat.width * seat.height);
  });

  it('goes down the start side, along the front and up the end side', () => {
    const { seats } = table(10, 1060, 700);
    expect(seats[0]?.inlineStart).toBe(0);
    expect(seats[0]?.top).toBeLessThan(seats[1]?.top ?? 0);
    expect(seats.at(-1)?.inlineStart).toBeGreaterThan(700);
    expect(seats.at(-1)?.top).toBeLessThan(seats.at(-2)?.top ?? 0);
  });

  it('becomes a strip on a phone', () => {
    expect(arrangeSeats(10, 360, 220).kind).toBe('below');
  });

  it('becomes two rows below the picture on a tablet, so that everybody is seen', () => {
    expect(arrangeSeats(10, 632, 590)).toEqual({ kind: 'below', tilePx: 67, isWrapped: true });
    expect(arrangeSeats(4, 500, 420)).toEqual({ kind: 'below', tilePx: 66, isWrapped: false });
  });

  it('gives an empty stage the whole room', () => {
    expect(table(0, 800, 450).focus).toEqual({ inlineStart: 0, top: 0, width: 800, height: 450 });
  });
});

describe('one large picture', () => {
  it('has its strip below, and at its end where the room is wide and low', () => {
    expect(arrangeStrip(1060, 700)).toEqual({ kind: 'below', tilePx: 140 });
    expect(arrangeStrip(360, 290)).toEqual({ kind: 'below', tilePx: 82 });
    expect(arrangeStrip(520, 210)).toEqual({ kind: 'beside', tilePx: 132 });
  });
  it('stands alone between a phone’s many bars', () => {
    expect(arrangeStrip(348, 175)).toEqual({ kind: 'alone' });
  });
  it('of slides has who speaks beside it, below only on a phone held upright', () => {
    expect(arrangeContent(1060, 700)).toEqual({ kind: 'beside', tilePx: 233 });
    expect(arrangeContent(640, 300)).toEqual({ kind: 'beside', tilePx: 160 });
    expect(arrangeContent(360, 290)).toEqual({ kind: 'below', tilePx: 82 });
  });
});
