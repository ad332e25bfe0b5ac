import { describe, expect, it } from 'vitest';
import { isSameRights, rightsOf, type Stage } from './stage-rights.js';

const stage: Stage = {
  version: 1n,
  onStage: new Map([
    ['free', { isMutedByModerator: false }],
    ['muted', { isMutedByModerator: true }],
  ]),
};

describe('rightsOf', () => {
  it.each([
    ['free', true, { mayPublish: true, isMutedByModerator: false }],
    ['muted', true, { mayPublish: true, isMutedByModerator: true }],
    ['muted', false, { mayPublish: false, isMutedByModerator: false }],
    ['elsewhere', true, { mayPublish: false, isMutedByModerator: false }],
  ])('%s, whose pass allows publishing: %s', (participant, hasRight, rights) => {
    expect(rightsOf(stage, participant, hasRight)).toEqual(rights);
  });
});

it('isSameRights compares both', () => {
  const rights = { mayPublish: true, isMutedByModerator: false };
  expect(isSameRights(rights, { ...rights })).toBe(true);
  expect(isSameRights(rights, { ...rights, isMutedByModerator: true })).toBe(false);
  expect(isSameRights(rights, { ...rights, mayPublish: false })).toBe(false);
});
