import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AHEAD, type CeremonyPlace, type CeremonyStep, ceremonyTimes, placeAfter, placeBefore } from './ceremony.js';
import { type Cue, EFFECT_KINDS, isTakenBack } from './run-sheet.js';

const cue = (id: string, plannedS: number): Cue => ({
  id,
  kind: 'speech',
  title: id,
  note: '',
  speakerId: null,
  plannedS,
  effects: [],
});
const cues = [cue('opening', 60), cue('speech', 300), cue('signing', 120)];
const at = (seconds: number): Date => new Date(Date.UTC(2024, 9, 16, 9) + seconds * 1_000);
const step = (number: number, seconds: number, cueId: string | null, isBack = false): CeremonyStep => ({
  number,
  isBack,
  at: at(seconds),
  cueId,
  phase: cueId === null ? 'over' : 'running',
});

describe('a ceremony', () => {
  it('goes through its cues and is over after the last one', () => {
    let place: CeremonyPlace | null = AHEAD;
    const seen: (string | null)[] = [];
    while (place !== null) {
      seen.push(place.cueId ?? place.phase);
      place = placeAfter(cues, place);
    }
    expect(seen).toEqual(['ahead', 'opening', 'speech', 'signing', 'over']);
    expect(placeBefore(cues, AHEAD)).toBeNull();
    expect(placeAfter([], AHEAD)).toBeNull();
  });

  it('goes back on the way it came, to before its beginning', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }),
        fc.nat(9),
        (ids, more) => {
          const all = ids.map((id) => cue(id, 1));
          const way: CeremonyPlace[] = [AHEAD];
          for (let count = 0; count < more; count++) {
            const next = placeAfter(all, way.at(-1) ?? AHEAD);
            if (next !== null) way.push(next);
          }
          for (let here = way.pop(); here !== undefined; here = way.pop())
            expect(placeBefore(all, here)).toEqual(way.at(-1) ?? null);
        },
      ),
    );
  });

  it('begins anew where the cue that was on is not there any more', () => {
    expect(placeAfter(cues, { phase: 'running', cueId: 'gone' })).toEqual({ phase: 'running', cueId: 'opening' });
  });

  it('takes everything back but a release', () => {
    expect(EFFECT_KINDS.filter((kind) => !isTakenBack(kind))).toEqual(['release']);
  });
});

describe('planned against actual', () => {
  it('is as planned before it begins', () => {
    expect(ceremonyTimes(cues, [], at(0))).toEqual({
      cues: [
        { cueId: 'opening', plannedAtS: 0, plannedS: 60, beganAt: null, actualS: null },
        { cueId: 'speech', plannedAtS: 60, plannedS: 300, beganAt: null, actualS: null },
        { cueId: 'signing', plannedAtS: 360, plannedS: 120, beganAt: null, actualS: null },
      ],
      plannedS: 480,
      elapsedS: 0,
      behindS: 0,
    });
  });

  it.each([
    ['in time', 100, 60, 0],
    ['ahead of time', 100, 40, -20],
    ['late, as its cue began', 100, 75, 15],
    ['late, since its cue takes longer than planned', 380, 60, 20],
    ['both', 400, 75, 40],
  ])('is %s', (_words, now, secondBeganAt, behindS) => {
    const steps = [step(1, 0, 'opening'), step(2, secondBeganAt, 'speech')];
    expect(ceremonyTimes(cues, steps, at(now))).toMatchObject({ elapsedS: now, behindS });
  });

  it('adds up what a cue took in several times', () => {
    const steps = [step(1, 0, 'opening'), step(2, 60, 'speech'), step(3, 70, 'opening', true), step(4, 90, 'speech')];
    const [opening, speech] = ceremonyTimes(cues, steps, at(100)).cues;
    expect(opening).toMatchObject({ beganAt: at(0), actualS: 80 });
    expect(speech).toMatchObject({ beganAt: at(60), actualS: 20 });
  });

  it('begins anew after it went back to before its beginning', () => {
    const steps = [step(1, 0, 'opening'), { ...step(2, 30, null, true), phase: 'ahead' as const }];
    expect(ceremonyTimes(cues, steps, at(50))).toMatchObject({ elapsedS: 0, behindS: 0 });
    expect(ceremonyTimes(cues, [...steps, step(3, 100, 'opening')], at(110))).toMatchObject({
      elapsedS: 10,
      behindS: 0,
      cues: [{ beganAt: at(100), actualS: 10 }, { beganAt: null }, { beganAt: null }],
    });
  });

  it('stands still once it is over', () => {
    const steps = [step(1, 0, 'opening'), step(2, 60, 'speech'), step(3, 360, 'signing'), step(4, 500, null)];
    expect(ceremonyTimes(cues, steps, at(9_999))).toMatchObject({ elapsedS: 500, behindS: 20 });
  });
});
