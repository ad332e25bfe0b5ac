import { StageState } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { boothsBehind, chairStep, hasNotSpoken } from './chair-steps.js';

const id = (digit: number): string => `01890a5d-ac96-774b-bcce-b302099a805${digit}`;
const [ADA, BEN, EVE] = [id(1), id(2), id(3)];
const seat = (participantId: string, state: StageState['seats'][number]['state'], spokenMs = 0) => ({
  participantId,
  name: { en: 'X' },
  title: null,
  country: null,
  role: 'speaker' as const,
  state,
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs,
});
const REST = StageState.parse({
  sessionId: id(0),
  version: 3,
  status: 'live',
  startedAt: '2026-11-22T12:00:00.000Z',
  endedAt: null,
  seats: [seat(ADA, 'on-stage'), seat(BEN, 'waiting')],
});
const step = (changes: Partial<StageState>) => {
  const stage = { ...REST, ...changes };
  const { kind, ...rest } = chairStep(stage, stage.seats);
  return 'participantId' in rest ? `${kind} ${rest.participantId}` : kind;
};
const hand = (participantId: string) => ({ participantId, guestName: null, raisedAt: '2026-11-22T12:00:00.000Z' });
const floor = { participantId: ADA, since: '2026-11-22T12:00:00.000Z', limitMs: null };

describe('the chair’s next step', () => {
  it('lets everybody up who waits, and then begins', () => {
    expect(step({ status: 'waiting' })).toBe('admit');
    expect(step({ status: 'waiting', seats: [seat(ADA, 'on-stage')] })).toBe('start');
  });
  it('is the planned order first, then hands, then who waits backstage', () => {
    expect(step({ order: [ADA], hands: [hand(EVE)] })).toBe(`next ${ADA}`);
    expect(step({ hands: [hand(EVE)] })).toBe(`hand ${EVE}`);
    expect(step({})).toBe('admit');
    expect(step({ seats: [seat(ADA, 'on-stage')] })).toBe('none');
  });
  it('does not let a hand break into a turn, nor call on who is not on stage', () => {
    expect(step({ floor, hands: [hand(EVE)], seats: [seat(ADA, 'on-stage')] })).toBe('none');
    expect(step({ hands: [hand(BEN), hand(EVE)] })).toBe(`hand ${EVE}`);
  });
  it('waits for the booths, and says which', () => {
    const booth = (language: string, activeId: string | null, isCaughtUp: boolean) => ({
      language,
      members: [],
      activeId,
      handOver: null,
      isCaughtUp,
    });
    const stage = {
      ...REST,
      nextId: ADA,
      booths: [booth('ru', BEN, false), booth('zh', EVE, true), booth('th', null, false)],
    };
    expect(boothsBehind(stage)).toEqual(['ru']);
    expect(chairStep(stage, stage.seats)).toEqual({ kind: 'release', participantId: ADA, behind: ['ru'] });
  });
  it('is none when the session is over', () => expect(step({ status: 'ended' })).toBe('none'));
});

describe('who has not spoken yet', () => {
  it('is whoever had no turn, also not the present one', () => {
    expect(hasNotSpoken(REST, seat(ADA, 'on-stage'))).toBe(true);
    expect(hasNotSpoken(REST, seat(ADA, 'on-stage', 5))).toBe(false);
    expect(hasNotSpoken({ ...REST, floor }, seat(ADA, 'on-stage'))).toBe(false);
  });
});
