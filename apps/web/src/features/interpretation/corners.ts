import type { Corner } from './listening-choice.js';

export type Step = 'up' | 'down' | 'left' | 'right';

const cornerOf = (isTop: boolean, isStart: boolean): Corner =>
  `${isStart ? 'start' : 'end'}-${isTop ? 'top' : 'bottom'}`;

/** The corner of an area that a point in it (from its left and top) is nearest to. */
export function cornerAt(
  x: number,
  y: number,
  area: { width: number; height: number },
  isRightToLeft: boolean,
): Corner {
  return cornerOf(y < area.height / 2, x < area.width / 2 !== isRightToLeft);
}

/** The corner that an arrow key leads to, as the eye sees it; the same one at the edge. */
export function cornerTowards(corner: Corner, step: Step, isRightToLeft: boolean): Corner {
  const [isTop, isStart] = [corner.endsWith('top'), corner.startsWith('start')];
  switch (step) {
    case 'up':
      return cornerOf(true, isStart);
    case 'down':
      return cornerOf(false, isStart);
    case 'left':
      return cornerOf(isTop, !isRightToLeft);
    case 'right':
      return cornerOf(isTop, isRightToLeft);
  }
}
