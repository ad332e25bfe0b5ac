import { describe, expect, it } from 'vitest';
import type { StageSeat } from '@app/contracts';
import { chooseFocus, type FocusClaims } from './focus.js';

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

const nobody = { spotlight: null, activeSpeaker: null, floor: null, previous: null };
const focus = (claims: Partial<FocusClaims>, self: string | null = null, of = seats) =>
  chooseFocus(of, { ...nobody, ...claims }, self);

describe('the picture in the middle', () => {
  it('is whom the chair put there', () => expect(focus({ spotlight: 'b', activeSpeaker: 'a', floor: 'a' })).toBe('b'));
  it('is who speaks', () => expect(focus({ activeSpeaker: 'b', floor: 'a', previous: 'a' })).toBe('b'));
  it('is in a pause whoever’s turn it is', () => expect(focus({ floor: 'b', previous: 'a' })).toBe('b'));
  it('stays with the last speaker in a pause', () => expect(focus({ previous: 'b' })).toBe('b'));
  it('is the first on stage before anybody spoke', () => expect(focus({})).toBe('a'));
  it('is nobody who is not on stage', () =>
    expect(focus({ spotlight: 'c', activeSpeaker: 'c', floor: 'c', previous: 'c' })).toBe('a'));
  it('does not show a speaker to themselves while others are there', () =>
    expect(focus({ spotlight: 'a', activeSpeaker: 'a' }, 'a')).toBe('b'));
  it('shows a speaker who is alone to themselves', () =>
    expect(focus({ activeSpeaker: 'a' }, 'a', [seat('a')])).toBe('a'));
  it('is empty when the stage is', () =>
    expect(focus({ activeSpeaker: 'c' }, null, [seat('c', 'waiting')])).toBeNull());
});
