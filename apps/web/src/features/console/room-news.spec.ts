import { StageState } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { newsOf } from './room-news.js';

const id = (digit: number): string => `01890a5d-ac96-774b-bcce-b302099a805${digit}`;
const [ADA, BEN, EVE, FAY] = [id(1), id(2), id(3), id(4)];
const START = '2026-11-22T12:00:00.000Z';
const NOW = Date.parse(START);
const seat = (participantId: string, state: StageState['seats'][number]['state']) => ({
  participantId,
  name: { en: 'X' },
  title: null,
  country: null,
  role: 'speaker' as const,
  state,
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
});
const BEFORE = StageState.parse({
  sessionId: id(0),
  version: 3,
  status: 'live',
  startedAt: START,
  endedAt: null,
  seats: [seat(ADA, 'on-stage'), seat(BEN, 'absent')],
});
const after = (changes: Partial<StageState>): StageState => ({ ...BEFORE, version: 4, ...changes });
const as = (self: string | null, isModerator = false) => ({ self, isModerator, nowMs: NOW });
const hand = (participantId: string) => ({ participantId, guestName: 'Eve', raisedAt: START });
const floor = (participantId: string) => ({ participantId, since: START, limitMs: null });

describe('what is news in a room', () => {
  it('is a turn, to everybody', () => {
    const given = after({ floor: floor(ADA) });
    expect(newsOf(BEFORE, given, as(null))).toEqual([{ kind: 'floor', participantId: ADA, isSelf: false }]);
    expect(newsOf(BEFORE, given, as(ADA))).toEqual([{ kind: 'floor', participantId: ADA, isSelf: true }]);
    // A longer turn is no new one, and an end says itself.
    expect(newsOf(given, { ...given, version: 5, floor: { ...floor(ADA), limitMs: 9 } }, as(null))).toEqual([]);
    expect(newsOf(given, { ...given, version: 5, floor: null }, as(null))).toEqual([]);
  });
  it('is a beginning that is counted down to, and that it was called off', () => {
    const waiting = after({ status: 'waiting', startedAt: null });
    const counting = { ...BEFORE, version: 5, startedAt: new Date(NOW + 5_000).toISOString() };
    expect(newsOf(waiting, counting, as(null))).toEqual([{ kind: 'counting', seconds: 5 }]);
    expect(newsOf(counting, { ...waiting, version: 6 }, as(null))).toEqual([{ kind: 'called-off' }]);
    // Begun without a countdown: the stage shows and says so itself.
    expect(newsOf(waiting, { ...BEFORE, version: 5 }, as(null))).toEqual([]);
  });
  it('is, to whoever is meant, that they are next and that they preside', () => {
    expect(newsOf(BEFORE, after({ order: [ADA, BEN] }), as(ADA))).toEqual([{ kind: 'you-are-next' }]);
    expect(newsOf(BEFORE, after({ order: [BEN, ADA] }), as(ADA))).toEqual([]);
    expect(newsOf(BEFORE, after({ chairId: ADA }), as(ADA))).toEqual([{ kind: 'you-preside' }]);
    expect(newsOf(BEFORE, after({ chairId: ADA }), as(BEN))).toEqual([]);
  });
  it('is, to who presides alone, a hand or several at once, and who came backstage', () => {
    expect(newsOf(BEFORE, after({ hands: [hand(EVE)] }), as(ADA))).toEqual([]);
    expect(newsOf(BEFORE, after({ hands: [hand(EVE)] }), as(ADA, true))).toEqual([
      { kind: 'hand', participantId: EVE },
    ]);
    expect(newsOf(BEFORE, after({ hands: [hand(EVE), hand(FAY)] }), as(ADA, true))).toEqual([
      { kind: 'hands', count: 2 },
    ]);
    const came = after({ seats: [seat(ADA, 'on-stage'), seat(BEN, 'waiting')] });
    expect(newsOf(BEFORE, came, as(ADA, true))).toEqual([{ kind: 'came-backstage', participantId: BEN }]);
    expect(newsOf(BEFORE, came, as(BEN))).toEqual([]);
    // Sent back by the chair: that is no arrival.
    expect(newsOf(BEFORE, after({ seats: [seat(ADA, 'waiting'), seat(BEN, 'absent')] }), as(FAY, true))).toEqual([]);
  });
  it('is nothing to who just came, and nothing twice', () => {
    expect(newsOf({ ...BEFORE, version: 0 }, after({ floor: floor(ADA) }), as(null))).toEqual([]);
    expect(newsOf(BEFORE, BEFORE, as(null))).toEqual([]);
  });
});
