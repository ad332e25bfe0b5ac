import { describe, expect, it } from 'vitest';
import type { StageSeat } from '@app/contracts';
import { seatCondition, silenceOf } from './seat-condition.js';

const seat = (changes: Partial<StageSeat>): StageSeat => ({
  participantId: 'a',
  name: { en: 'A' },
  title: null,
  country: null,
  role: 'speaker',
  state: 'on-stage',
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
  ...changes,
});

describe('what a tile says', () => {
  it('says who is expected, who is coming and who left', () => {
    expect(seatCondition(seat({ state: 'absent' }), false)).toBe('not-here-yet');
    expect(seatCondition(seat({ state: 'waiting' }), false)).toBe('joining');
    expect(seatCondition(seat({ state: 'removed' }), false)).toBe('left-stage');
    expect(seatCondition(seat({}), false)).toBe('here');
  });

  it('tells a moderator’s mute from a microphone that is off', () => {
    expect(silenceOf(seat({ isMutedByModerator: true }), false)).toBe('muted-by-moderator');
    expect(silenceOf(seat({}), false)).toBe('microphone-off');
    expect(silenceOf(seat({}), true)).toBeNull();
    expect(silenceOf(seat({ state: 'absent' }), false)).toBeNull();
  });
});
