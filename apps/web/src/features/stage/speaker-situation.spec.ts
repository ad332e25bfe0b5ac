import { describe, expect, it } from 'vitest';
import type { StageSeat } from '@app/contracts';
import { speakerSituation } from './speaker-situation.js';

const seat = (state: StageSeat['state'], isMutedByModerator = false): StageSeat => ({
  participantId: 'a',
  name: { en: 'A' },
  title: null,
  country: null,
  role: 'speaker',
  state,
  isMutedByModerator,
  isAskedToUnmute: false,
  spokenMs: 0,
});

describe('what a speaker is told', () => {
  it('follows the seat', () => {
    expect(speakerSituation(seat('absent'), true)).toBe('off-stage');
    expect(speakerSituation(seat('waiting'), true)).toBe('waiting');
    expect(speakerSituation(seat('removed'), true)).toBe('removed');
    expect(speakerSituation(seat('on-stage'), true)).toBe('on-air');
    expect(speakerSituation(seat('on-stage', true), true)).toBe('on-air-muted');
  });
  it('never says on air before the session has begun', () =>
    expect(speakerSituation(seat('on-stage'), false)).toBe('backstage'));
});
