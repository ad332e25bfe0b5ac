import { describe, expect, it } from 'vitest';
import {
  isBackstage,
  isLetThrough,
  isOnAir,
  isSameRights,
  maySend,
  nextChange,
  rightsOf,
  type Stage,
} from './stage-rights.js';

const NOW = 1_000_000;
const stage: Stage = {
  version: 1n,
  places: new Map([
    ['free', { isMutedByModerator: false, isOnStage: true, sharesScreen: true }],
    ['muted', { isMutedByModerator: true, isOnStage: true, sharesScreen: false }],
    ['waiting', { isMutedByModerator: false, isOnStage: false, sharesScreen: false }],
  ]),
  isLive: true,
  onAirAtMs: NOW,
  booths: new Map([['ru', { members: new Set(['ivo', 'ira']), active: 'ivo', next: 'ira', nextAtMs: NOW + 5_000 }]]),
};
const camera = (participantId: string) => ({ participantId, source: 'camera', language: null }) as const;
const voice = (participantId: string, language = 'ru') =>
  ({ participantId, source: 'interpretation', language }) as const;

describe('rightsOf', () => {
  it.each([
    ['free', true, { mayPublish: true, isMutedByModerator: false, mayShareScreen: true, interpretsInto: [] }],
    ['muted', true, { mayPublish: true, isMutedByModerator: true, mayShareScreen: false, interpretsInto: [] }],
    ['waiting', true, { mayPublish: true, isMutedByModerator: false, mayShareScreen: false, interpretsInto: [] }],
    ['ira', true, { mayPublish: false, isMutedByModerator: false, mayShareScreen: false, interpretsInto: ['ru'] }],
    ['muted', false, { mayPublish: false, isMutedByModerator: false, mayShareScreen: false, interpretsInto: [] }],
    ['ira', false, { mayPublish: false, isMutedByModerator: false, mayShareScreen: false, interpretsInto: [] }],
    ['elsewhere', true, { mayPublish: false, isMutedByModerator: false, mayShareScreen: false, interpretsInto: [] }],
  ])('%s, whose pass allows publishing: %s', (participant, hasRight, rights) => {
    expect(rightsOf(stage, participant, hasRight)).toEqual(rights);
  });

  it('let one share a screen whom the stage lets, with its sound', () => {
    const may = (who: string) =>
      (['screen', 'screen-sound'] as const).map((source) =>
        maySend(rightsOf(stage, who, true), { source, language: null }),
      );
    expect([may('free'), may('muted'), may('ira')]).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('let a booth send into its own language only, and nothing of the stage', () => {
    const rights = rightsOf(stage, 'ira', true);
    expect(maySend(rights, voice('ira'))).toBe(true);
    expect(maySend(rights, voice('ira', 'zh'))).toBe(false);
    expect(maySend(rights, camera('ira'))).toBe(false);
    expect(maySend(rightsOf(stage, 'free', true), voice('free'))).toBe(false);
  });
});

describe('what the audience has', () => {
  it('is who is on stage, once the session is on air', () => {
    expect(isOnAir(stage, camera('free'), NOW)).toBe(true);
    expect(isOnAir(stage, camera('waiting'), NOW)).toBe(false);
    expect(isOnAir(stage, camera('free'), NOW - 1)).toBe(false);
    expect(isOnAir({ ...stage, isLive: false }, camera('free'), NOW)).toBe(false);
  });

  it('is not what backstage has', () => {
    expect(['free', 'waiting', 'ivo', 'elsewhere'].map((who) => isBackstage(stage, who, false))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isBackstage(stage, 'elsewhere', true)).toBe(true);
  });
});

describe('a booth', () => {
  it('lets one of its partners through, the other one from the hand-over on', () => {
    const heard = (nowMs: number) => ['ivo', 'ira'].filter((who) => isLetThrough(stage, voice(who), nowMs));
    expect([heard(NOW), heard(NOW + 4_999), heard(NOW + 5_000)]).toEqual([['ivo'], ['ivo'], ['ira']]);
    expect(isLetThrough(stage, voice('ivo', 'zh'), NOW)).toBe(false);
  });
});

it('nextChange is the next countdown that ends', () => {
  expect(nextChange(stage, NOW - 10)).toBe(NOW);
  expect(nextChange(stage, NOW)).toBe(NOW + 5_000);
  expect(nextChange(stage, NOW + 5_000)).toBeUndefined();
});

it('isSameRights compares all of them', () => {
  const rights = { mayPublish: true, isMutedByModerator: false, mayShareScreen: false, interpretsInto: ['ru'] };
  expect(isSameRights(rights, { ...rights })).toBe(true);
  expect(isSameRights(rights, { ...rights, isMutedByModerator: true })).toBe(false);
  expect(isSameRights(rights, { ...rights, mayPublish: false })).toBe(false);
  expect(isSameRights(rights, { ...rights, mayShareScreen: true })).toBe(false);
  expect(isSameRights(rights, { ...rights, interpretsInto: [] })).toBe(false);
});
