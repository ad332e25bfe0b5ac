import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LEADERBOARD_NAME_LENGTH, toLeaderboardName } from './leaderboard-name.js';

describe('a name on the leaderboard', () => {
  it.each([
    ['Ana', 'Ana'],
    ['  Ana \n Kovač\t ', 'Ana Kovač'],
    ['محمد علی', 'محمد علی'],
    ['สมชาย ใจดี', 'สมชาย ใจดี'],
    ['成都 3 班', '成都 3 班'],
  ])('%j stands as %j', (written, name) => {
    expect(toLeaderboardName(written)).toBe(name);
  });

  it.each([
    ['nothing', ''],
    ['blanks without a width', '\u200b\u2060 \u00ad'],
    ['joiners alone', '\u200d\u200c'],
    ['a link', 'Win at https://casino.example'],
    ['the name of a site', 'www.casino.example'],
    ['too much', 'a'.repeat(MAX_LEADERBOARD_NAME_LENGTH + 1)],
  ])('is not %s', (_, written) => {
    expect(toLeaderboardName(written)).toBeUndefined();
  });

  it('turns nothing around that stands beside it', () => {
    expect(toLeaderboardName('\u202eAna\u202c')).toBe('Ana');
    expect(toLeaderboardName('\u2067Ana')).toBe('Ana');
  });

  it('stays the same when it is judged again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (written) => {
        const name = toLeaderboardName(written);
        if (name !== undefined) expect(toLeaderboardName(name)).toBe(name);
      }),
    );
  });
});
