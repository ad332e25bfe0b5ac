import { CUE_KINDS, EFFECT_KINDS } from '@app/domain';
import { describe, expect, it } from 'vitest';
import {
  CUE_KIND_NAMES,
  EFFECT_KIND_NAMES,
  formOf,
  inputOf,
  moved,
  newCue,
  newEffect,
  problemsOf,
  secondsOf,
} from './sheet-form.js';

const inCue = { participantId: 'ada', language: 'en' };

describe('a run sheet while it is edited', () => {
  it('offers all that a cue can be and do', () => {
    const named = (kinds: readonly string[]): string[] => kinds.map((kind) => kind.toUpperCase().replace('-', '_'));
    expect(CUE_KIND_NAMES).toEqual(named(CUE_KINDS));
    expect(EFFECT_KIND_NAMES).toEqual(named(EFFECT_KINDS));
  });

  it.each([
    ['5', 300],
    ['0', 0],
    ['1.5', 90],
    ['1,5', 90],
    [' 720 ', 43_200],
    ['721', null],
    ['', null],
    ['-1', null],
    ['5m', null],
  ])('reads %j minutes as %j seconds', (typed, seconds) => expect(secondsOf(typed)).toBe(seconds));

  it('is saved as it was read', () => {
    const effects = EFFECT_KIND_NAMES.map((kind) => newEffect(kind, kind, inCue));
    const cue = { ...newCue('a'), title: 'Speech', minutes: '1.5', effects };
    const [input] = inputOf([cue]);
    expect(input).toMatchObject({ id: 'a', kind: 'SPEECH', title: 'Speech', plannedSeconds: 90 });
    // What comes from the API says what it is, which the API does not take.
    const ofApi = { __typename: 'CueEffectType' };
    const kept = { ...cue, plannedSeconds: 90, effects: effects.map((effect) => ({ ...effect, ...ofApi, texts: [] })) };
    const read = formOf([{ ...kept, ...{ __typename: 'Cue' } }]);
    expect(read[0]).toMatchObject({ minutes: '1.5', effects });
    expect(inputOf(read)).toEqual([input]);
  });

  it('keeps words in the languages that have some', () => {
    const effect = { ...newEffect('a', 'ANNOUNCEMENT', inCue), texts: { en: 'Rise.', az: ' ' } };
    const [input] = inputOf([{ ...newCue('a'), effects: [effect] }]);
    expect(input?.effects[0]?.texts).toEqual([{ language: 'en', text: 'Rise.' }]);
  });

  it('says what is missing, and where', () => {
    expect(problemsOf({ ...newCue('a'), title: 'Speech' })).toBeNull();
    const effects = (['ANNOUNCEMENT', 'SIGNING', 'RELEASE', 'LAYOUT', 'SPOTLIGHT', 'SLIDES'] as const).map((kind) =>
      newEffect(kind, kind, inCue),
    );
    expect(problemsOf({ ...newCue('a'), minutes: 'long', effects })).toEqual({
      title: 'missing',
      minutes: 'not-a-length',
      effects: { ANNOUNCEMENT: 'words-missing', SIGNING: 'choice-missing', RELEASE: 'choice-missing' },
    });
  });

  it('has its cues moved, but not beyond its ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
