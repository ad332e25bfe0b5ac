import { describe, expect, it } from 'vitest';
import { markedParts } from './marked-parts.js';

const shown = (text: string, matches: [number, number][]): string =>
  markedParts(
    text,
    matches.map(([start, end]) => ({ start, end })),
  )
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('markedParts', () => {
  it.each<[string, [number, number][], string]>([
    ['green carbon', [[6, 12]], 'green [carbon]'],
    [
      'green carbon',
      [
        [0, 5],
        [6, 12],
      ],
      '[green] [carbon]',
    ],
    ['圆桌会议', [[0, 2]], '[圆桌]会议'],
    ['green', [], 'green'],
    ['', [], ''],
    [
      'green',
      [
        [0, 2],
        [1, 3],
      ],
      '[gr]een',
    ],
    [
      'green',
      [
        [3, 3],
        [2, 99],
        [-1, 2],
      ],
      'green',
    ],
  ])('cuts %j at %j', (text, matches, expected) => expect(shown(text, matches)).toBe(expected));
});
