import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebased, sessionDifferences } from './session-difference.js';
import type { SessionForm } from './session-form.js';

const base: SessionForm = {
  kind: 'PANEL',
  titles: { en: 'Panel' },
  descriptions: { en: 'About panels' },
  startsAt: '2022-12-20T09:00',
  endsAt: '2022-12-20T10:00',
  durationMinutes: 60,
  subForumId: null,
  initiativeSlug: null,
  languages: ['en'],
  appearances: [{ personId: 'ana', role: 'SPEAKER', fromLanguage: null, toLanguage: null }],
};

describe('the differences of two organisers', () => {
  it('are none when nothing was changed, or the same', () => {
    expect(sessionDifferences(base, base, base)).toEqual([]);
    const both = { ...base, kind: 'KEYNOTE' as const };
    expect(sessionDifferences(base, both, both)).toEqual([]);
  });
  it('name each field, and whose it is', () => {
    const mine = { ...base, titles: { en: 'My panel', ur: 'پینل' }, startsAt: '2022-12-20T09:30' };
    const theirs = { ...base, titles: { en: 'Their panel' }, endsAt: '2022-12-20T11:00', languages: ['en', 'ur'] };
    expect(sessionDifferences(base, mine, theirs)).toEqual([
      { key: 'title:en', isMine: true, isTheirs: true },
      { key: 'title:ur', isMine: true, isTheirs: false },
      { key: 'time', isMine: true, isTheirs: true },
      { key: 'languages', isMine: false, isTheirs: true },
    ]);
  });
  it('do not count an empty text in a language that nobody wrote', () => {
    expect(sessionDifferences(base, { ...base, titles: { en: 'Panel ', ur: '' } }, base)).toEqual([]);
  });
  it('see a session that was taken off the schedule', () => {
    const theirs = { ...base, startsAt: '', endsAt: '' };
    expect(sessionDifferences(base, base, theirs)).toEqual([{ key: 'time', isMine: false, isTheirs: true }]);
    expect(rebased(base, theirs, ['time']).startsAt).toBe(base.startsAt);
  });
});

describe('going on from theirs', () => {
  const forms = fc.record<SessionForm>({
    kind: fc.constantFrom('PANEL', 'KEYNOTE', 'BREAK'),
    titles: fc.dictionary(fc.constantFrom('en', 'ur'), fc.constantFrom('a', 'b', ''), { noNullPrototype: true }),
    descriptions: fc.dictionary(fc.constantFrom('en', 'ur'), fc.constantFrom('a', 'b'), { noNullPrototype: true }),
    startsAt: fc.constantFrom('2022-12-20T09:00', '2022-12-20T09:30'),
    endsAt: fc.constantFrom('2022-12-20T10:00', '2022-12-20T10:30'),
    durationMinutes: fc.constant(60),
    subForumId: fc.constantFrom(null, 'energy'),
    initiativeSlug: fc.constantFrom(null, 'declaration'),
    languages: fc.subarray(['en', 'ur']),
    appearances: fc.subarray([...base.appearances]),
  });
  it('keeps each of my fields that I ask for and every other of theirs', () => {
    fc.assert(
      fc.property(forms, forms, forms, (was, mine, theirs) => {
        const own = sessionDifferences(was, mine, theirs).filter(({ isMine }) => isMine);
        const kept = own.filter((_, index) => index % 2 === 0).map(({ key }) => key);
        const result = rebased(mine, theirs, kept);
        // Seen from theirs, exactly the kept fields are as mine are.
        expect(sessionDifferences(theirs, result, theirs).map(({ key }) => key)).toEqual(kept);
        expect(sessionDifferences(mine, result, mine).map(({ key }) => key)).not.toEqual(
          expect.arrayContaining(kept.length > 0 ? [kept[0]] : ['never']),
        );
      }),
    );
  });
});
