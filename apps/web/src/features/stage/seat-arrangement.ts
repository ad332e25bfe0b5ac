/** A place on the stage in CSS pixels; `inlineStart` counts from the left in LTR pages and from the right in RTL pages. */
export interface Box {
  inlineStart: number;
  top: number;
  width: number;
  height: number;
}
/**
 * `table`: every box is computed. `below`, `beside`: the style sheet puts the seats in a row below the picture or in a
 * column at its end, `tilePx` high or wide, that scrolls when they do not fit; `isWrapped`: in two rows that do fit. `alone`:
 * there is room for one picture.
 */
export type SeatArrangement =
  | { kind: 'table'; focus: Box; seats: Box[] }
  | { kind: 'below' | 'beside'; tilePx: number; isWrapped?: boolean }
  | { kind: 'alone' };

const GAP = 8;
/** Name plates must be legible at 240 px; narrower tiles are taken only where nothing else fits. */
const LEGIBLE_TILE_WIDTH = 240;
const TILE_WIDTHS = [320, 280, 240, 208, 180];
/** Price of a tile in which a long title has to be cut. */
const NARROW_TILE_WEIGHT = 0.3;
const WIDE = 16 / 9;
/** Faces survive being cropped this far. */
const TALLEST = 4 / 3;

/**
 * Seats the people of a session around the picture of who speaks: down the start side, along the front, up the end
 * side, in programme order. Depends on the number of seats and the room alone, so a change of speaker moves nobody.
 */
export function arrangeSeats(seatCount: number, width: number, height: number): SeatArrangement {
  if (seatCount === 0) return { kind: 'table', focus: { inlineStart: 0, top: 0, width, height }, seats: [] };
  let best: { score: number; sideCount: number; tileWidth: number } | undefined;
  for (const tileWidth of TILE_WIDTHS) {
    for (let sideCount = 0; sideCount * 2 <= seatCount; sideCount++) {
      const focus = focusBox(seatCount, sideCount, tileWidth, width, height);
      if (!focus) continue;
      const picture = Math.min(focus.width, focus.height * WIDE);
      const score = picture * picture * (tileWidth < LEGIBLE_TILE_WIDTH ? NARROW_TILE_WEIGHT : 1);
      if (!best || score > best.score) best = { score, sideCount, tileWidth };
    }
  }
  if (!best) return arrangeRows(seatCount, width, height);
  return seatAround(seatCount, best.sideCount, best.tileWidth, width, height);
}

function focusBox(
  seatCount: number,
  sideCount: number,
  tileWidth: number,
  width: number,
  height: number,
): Box | undefined {
  const tileHeight = tileWidth / WIDE;
  const frontCount = seatCount - 2 * sideCount;
  if (span(frontCount, tileWidth) > width) return undefined;
  const inset = sideCount > 0 ? tileWidth + GAP : 0;
  const box = {
    inlineStart: inset,
    top: 0,
    width: width - 2 * inset,
    height: height - (frontCount > 0 ? tileHeight + GAP : 0),
  };
  if (span(sideCount, tileHeight) > box.height) return undefined;
  return box.width >= 1.5 * tileWidth && box.height >= 1.2 * tileHeight ? box : undefined;
}

function seatAround(
  seatCount: number,
  sideCount: number,
  tileWidth: number,
  width: number,
  height: number,
): SeatArrangement {
  const focus = focusBox(seatCount, sideCount, tileWidth, width, height);
  if (!focus) return arrangeRows(seatCount, width, height);
  const frontCount = seatCount - 2 * sideCount;
  const sideHeight = Math.min((focus.height - (sideCount - 1) * GAP) / sideCount, tileWidth / TALLEST);
  const sideTop = (focus.height - span(sideCount, sideHeight)) / 2;
  const frontHeight = tileWidth / WIDE;
  const frontWidth = Math.min((width - (frontCount - 1) * GAP) / frontCount, frontHeight * 2);
  const frontStart = (width - span(frontCount, frontWidth)) / 2;

  const side = (inlineStart: number, row: number): Box => ({
    inlineStart,
    top: sideTop + row * (sideHeight + GAP),
    width: tileWidth,
    height: sideHeight,
  });
  const seats: Box[] = [];
  for (let row = 0; row < sideCount; row++) seats.push(side(0, row));
  for (let column = 0; column < frontCount; column++)
    seats.push({
      inlineStart: frontStart + column * (frontWidth + GAP),
      top: height - frontHeight,
      width: frontWidth,
      height: frontHeight,
    });
  for (let row = sideCount - 1; row >= 0; row--) seats.push(side(width - tileWidth, row));
  return { kind: 'table', focus, seats };
}

/** Tiles of a strip, in CSS pixels: their height in a row, their width in a column. */
const ROW_TILE = { least: 82, most: 148 };
const COLUMN_TILE = { least: 132, most: 280 };
/** Wider than this a column costs the picture less than a row does. */
const WIDE_ROOM = 1.9;

/** Lower than this, in CSS pixels, a strip would leave a face too little. */
const LEAST_STRIP_HEIGHT = 200;

/** One large picture with a strip of tiles: below it, or at its end where the room is wide and low. */
export function arrangeStrip(width: number, height: number): SeatArrangement {
  if (height < LEAST_STRIP_HEIGHT && width < 3 * height) return { kind: 'alone' };
  const isWide = width > height * WIDE_ROOM;
  const within = ({ least, most }: typeof ROW_TILE, wanted: number): number =>
    Math.round(Math.min(most, Math.max(least, wanted)));
  return isWide
    ? { kind: 'beside', tilePx: within(COLUMN_TILE, width * 0.18) }
    : { kind: 'below', tilePx: within(ROW_TILE, height * 0.2) };
}

/** Of two rows, in CSS pixels: narrower tiles show no name, and the rows leave the picture most of the height. */
const LEAST_ROW_TILE_WIDTH = 116;
const MOST_ROWS_HEIGHT = 0.34;
/** Between the tiles of a strip, and around it. */
const STRIP_GAP = 6;

/** Where a table does not fit: everybody in one row or two below the picture, or a strip that scrolls where even that does not. */
function arrangeRows(seatCount: number, width: number, height: number): SeatArrangement {
  const strip = arrangeStrip(width, height);
  if (strip.kind !== 'below') return strip;
  for (const rows of [1, 2]) {
    const columns = Math.ceil(seatCount / rows);
    const tileWidth = Math.floor((width - STRIP_GAP * columns) / columns);
    const tilePx = Math.min(strip.tilePx, Math.floor(tileWidth / WIDE));
    const isFitting = rows * (tilePx + STRIP_GAP) <= height * MOST_ROWS_HEIGHT;
    if (tileWidth >= LEAST_ROW_TILE_WIDTH && isFitting) return { kind: 'below', tilePx, isWrapped: rows > 1 };
  }
  return strip;
}

/** Slides or a screen, which are wide themselves: who speaks stands beside them, below only where it is narrow. */
export function arrangeContent(width: number, height: number): SeatArrangement {
  const isWide = width > 560 && width > height * 1.2;
  return isWide
    ? { kind: 'beside', tilePx: Math.round(Math.min(COLUMN_TILE.most, Math.max(160, width * 0.22))) }
    : arrangeStrip(Math.min(width, height), height);
}

/** Length of `count` tiles with the gaps between them. */
function span(count: number, size: number): number {
  return count === 0 ? 0 : count * size + (count - 1) * GAP;
}
