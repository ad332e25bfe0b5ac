import { describe, expect, it } from 'vitest';
import type { StageSeat } from '@app/contracts';
import { moderatorActions } from './moderator-actions.js';

const seat = (participantId: string, state: StageSeat['state'], isMutedByModerator = false): StageSeat => ({
  participantId,
  name: { en: participantId },
  title: null,
  country: null,
  role: 'speaker',
  state,
  isMutedByModerator,
  isAskedToUnmute: false,
  spokenMs: 0,
});

function world(changes: { status?: 'waiting' | 'live' | 'ended'; selected?: StageSeat; isBusy?: boolean } = {}) {
  const done: string[] = [];
  const commands = {
    start: () => done.push('start'),
    end: () => done.push('end'),
    requestSeat: () => done.push('request'),
    leaveSeat: () => done.push('leave'),
    admit: (id: string) => done.push(`admit ${id}`),
    remove: (id: string) => done.push(`remove ${id}`),
    mute: (id: string, isMuted: boolean) => done.push(`${isMuted ? 'mute' : 'allow'} ${id}`),
    isBusy: changes.isBusy ?? false,
  };
  const actions = moderatorActions(commands, {
    status: changes.status ?? 'live',
    seats: [seat('a', 'on-stage'), seat('b', 'waiting')],
    selected: changes.selected,
    onSelect: (chosen) => done.push(`select ${chosen.participantId}`),
    onAskToEnd: () => done.push('ask to end'),
  });
  return { actions, done };
}

describe('a moderator’s keys', () => {
  it('admit who waits next', () => {
    const { actions, done } = world();
    actions['admit-next']?.(0);
    expect(done).toEqual(['admit b']);
  });
  it('act on the selected seat as far as that makes sense', () => {
    const { actions, done } = world({ selected: seat('a', 'on-stage', true) });
    expect(actions['admit-selected']).toBeUndefined();
    actions['mute-selected']?.(0);
    actions['remove-selected']?.(0);
    expect(done).toEqual(['allow a', 'remove a']);
    expect(world({ selected: seat('c', 'absent') }).actions['remove-selected']).toBeUndefined();
  });
  it('select by number, and nothing where no seat is', () => {
    const { actions, done } = world();
    actions['select-seat']?.(1);
    actions['select-seat']?.(8);
    expect(done).toEqual(['select b']);
  });
  it('end only by asking first, and start only once', () => {
    const { actions, done } = world();
    actions['end-session']?.(0);
    expect(done).toEqual(['ask to end']);
    expect(actions['start-session']).toBeUndefined();
    expect(world({ status: 'waiting' }).actions['end-session']).toBeUndefined();
  });
  it('wait while a command is on its way', () =>
    expect(Object.keys(world({ isBusy: true }).actions)).toEqual(['select-seat']));
});
