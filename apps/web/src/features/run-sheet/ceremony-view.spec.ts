import { describe, expect, it } from 'vitest';
import { clockText, timesOf, viewOf } from './ceremony-view.js';
import type { CeremonyEffect, RunSheet, SheetCue } from './run-sheet.queries.js';
import { newEffect } from './sheet-form.js';

const cue = (id: string): SheetCue => ({
  id,
  kind: 'SPEECH',
  title: id,
  note: '',
  speakerId: null,
  plannedSeconds: 60,
  effects: [],
});
const effect = (
  id: string,
  step: number,
  kind: 'LAYOUT' | 'RELEASE',
  state: CeremonyEffect['state'] = 'DONE',
): CeremonyEffect => ({
  id,
  step,
  cueId: 'two',
  undoes: null,
  state,
  code: null,
  attempts: 1,
  mayBeTriedAgain: false,
  effect: { ...newEffect(id, kind, { participantId: null, language: 'en' }), texts: [] },
});
const sheet = (phase: RunSheet['ceremony']['phase'], cueId: string | null, effects: CeremonyEffect[] = []) => ({
  cues: [cue('one'), cue('two')],
  ceremony: {
    version: 2,
    run: 1,
    phase,
    cueId,
    steps: ['one', 'two'].map((id, index) => ({
      number: index + 1,
      isBack: false,
      phase: 'RUNNING' as const,
      cueId: id,
      at: `2024-10-16T01:0${index}:00.000Z`,
    })),
    effects,
  },
});

describe('a ceremony as its operator sees it', () => {
  it('stands between what is on and what comes', () => {
    expect(viewOf(sheet('AHEAD', null))).toMatchObject({ current: null, next: { id: 'one' }, mayGoBack: false });
    expect(viewOf(sheet('RUNNING', 'one'))).toMatchObject({ current: { id: 'one' }, next: { id: 'two' } });
    expect(viewOf(sheet('RUNNING', 'two'))).toMatchObject({ current: { id: 'two' }, next: null, mayGoBack: true });
    expect(viewOf(sheet('OVER', null))).toMatchObject({ current: null, next: null, mayGoBack: true });
  });

  it('says what going back puts back, the latest first, and what stays out', () => {
    const effects = [
      effect('layout', 2, 'LAYOUT'),
      effect('refused', 2, 'LAYOUT', 'REFUSED'),
      effect('release', 2, 'RELEASE'),
      effect('later', 2, 'LAYOUT'),
    ];
    const view = viewOf(sheet('RUNNING', 'two', effects));
    expect(view.putBack.map(({ id }) => id)).toEqual(['later', 'layout']);
    expect(view.stays.map(({ id }) => id)).toEqual(['release']);
    expect(view.done).toHaveLength(4);
    expect(viewOf(sheet('OVER', null, effects))).toMatchObject({ putBack: [], stays: [] });
  });

  it('reads times by the clock it is given', () => {
    const times = timesOf(sheet('RUNNING', 'two'), new Date('2024-10-16T01:02:30.000Z'));
    expect(times).toMatchObject({ elapsedS: 150, behindS: 30, plannedS: 120 });
  });

  it.each([
    [0, '0:00'],
    [7.9, '0:07'],
    [754, '12:34'],
    [3_900, '1:05:00'],
    [-5, '0:00'],
  ])('writes %d seconds as %s', (seconds, text) => expect(clockText(seconds)).toBe(text));
});
