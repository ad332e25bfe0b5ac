import { expect, it } from 'vitest';
import { timeAfter } from './message-time.js';

const start = Date.parse('2022-12-20T06:00:00Z');

it.each([
  ['2022-12-20T06:00:00Z', '0:00'],
  ['2022-12-20T06:00:59.900Z', '0:59'],
  ['2022-12-20T06:12:07Z', '12:07'],
  ['2022-12-20T07:05:09Z', '1:05:09'],
  ['2022-12-20T05:59:30Z', '−0:30'],
  ['2022-12-21T06:00:00Z', '24:00:00'],
])('what was written at %s was written at %s of the session', (postedAt, shown) =>
  expect(timeAfter(start, postedAt)).toBe(shown),
);
