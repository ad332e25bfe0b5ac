import { expect, it } from 'vitest';
import { groupedProblems } from './freeze-problems.js';

const missing = (language: string, number: number | null) =>
  ({ code: 'ARTICLE_NOT_APPROVED', language, state: 'MISSING', number }) as const;

it('says once what is true of several articles', () => {
  expect(
    groupedProblems([
      { code: 'TITLE_MISSING', language: 'ur', state: null, number: null },
      missing('ur', null),
      missing('ur', 2),
      { ...missing('ur', 3), state: 'BEHIND' },
      missing('th', 1),
    ]).map(({ code, language, state, numbers }) => [code, language, state, numbers]),
  ).toEqual([
    ['TITLE_MISSING', 'ur', null, [null]],
    ['ARTICLE_NOT_APPROVED', 'ur', 'MISSING', [null, 2]],
    ['ARTICLE_NOT_APPROVED', 'ur', 'BEHIND', [3]],
    ['ARTICLE_NOT_APPROVED', 'th', 'MISSING', [1]],
  ]);
});
