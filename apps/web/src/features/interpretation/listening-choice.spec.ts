import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORNERS, DEFAULT_CHOICE, parseChoice, SIGN_SIZES } from './listening-choice.js';

describe('what somebody wants to hear', () => {
  it('is kept as it was chosen', () => {
    const choice = {
      ...DEFAULT_CHOICE,
      language: 'ur',
      floorLevel: 0.4,
      relay: 'en',
      signCorner: 'start-top' as const,
    };
    expect(parseChoice(JSON.stringify(choice))).toEqual(choice);
  });
  it('is the usual where nothing was kept or what was kept is broken', () => {
    for (const stored of [null, '', '{', '7', 'null', '[]', '{"language":7,"floorLevel":"loud","signSize":"huge"}'])
      expect(parseChoice(stored), String(stored)).toEqual(DEFAULT_CHOICE);
  });
  it('is always something that can be played, whatever stands in the storage', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.double(), (language, floorLevel) => {
        const choice = parseChoice(JSON.stringify({ language, floorLevel, signCorner: language, signSize: language }));
        expect(choice.floorLevel).toBeGreaterThanOrEqual(0);
        expect(choice.floorLevel).toBeLessThanOrEqual(1);
        expect(CORNERS).toContain(choice.signCorner);
        expect(SIGN_SIZES).toContain(choice.signSize);
      }),
    );
  });
});
