import { describe, expect, it } from 'vitest';
import type { StageSeat } from '@app/contracts';
import { chooseFocus } from './focus.js';

const seat = (participantId: string, state: StageSeat['state'] = 'on-stage'): StageSeat => ({
  participantId,
  name: { en: participantId },
  title: null,
  country: null,
  role: 'speaker',
  state,
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
});
const seats = [seat('a'), seat('b'), seat('c', 'waiting')];

describe('the picture in the middle', () => {
  it('is who speaks', () => expect(chooseFocus(seats, 'b', 'a', null)).toBe('b'));
  it('stays with the last speaker in a pause', () => expect(chooseFocus(seats, null, 'b', null)).toBe('b'));
  it('is the first on stage before anybody spoke', () => expect(chooseFocus(seats, null, null, null)).toBe('a'));
  it('is nobody who is not on stage', () => expect(chooseFocus(seats, 'c', 'c', null)).toBe('a'));
  it('does not show a speaker to themselves while others are there', () =>
    expect(chooseFocus(seats, 'a', null, 'a')).toBe('b'));
  it('shows a speaker who is alone to themselves', () => expect(chooseFocus([seat('a')], 'a', null, 'a')).toBe('a'));
  it('is empty when the stage is', () => expect(chooseFocus([seat('c', 'waiting')], 'c', null, null)).toBeNull());
});
