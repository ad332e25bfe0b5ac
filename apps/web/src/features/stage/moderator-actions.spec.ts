import { StageState } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { mayPreside, moderatorActions, nextInOrder } from './moderator-actions.js';
import type { StageCommands } from './use-stage-commands.js';

const ID = { a: 'a', b: 'b', c: 'c', eve: 'eve' } as const;
const seat = (id: string, state: StageState['seats'][number]['state'], changes = {}): StageState['seats'][number] => ({
  participantId: id,
  name: { en: id },
  title: null,
  country: null,
  role: 'speaker',
  state,
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
  ...changes,
});
const REST = StageState.parse({
  sessionId: '01890a5d-ac96-774b-bcce-b302099a8050',
  version: 1,
  status: 'live',
  startedAt: null,
  endedAt: null,
  seats: [],
});
const stageWith = (changes: Partial<StageState> = {}): StageState => ({
  ...REST,
  seats: [seat(ID.a, 'on-stage'), seat(ID.b, 'waiting')],
  ...changes,
});

function world(changes: { stage?: StageState; selected?: StageState['seats'][number]; isBusy?: boolean } = {}) {
  const done: string[] = [];
  // Every command writes itself down with what it was given.
  const commands = new Proxy({} as StageCommands, {
    get: (_target, name) =>
      name === 'isBusy'
        ? (changes.isBusy ?? false)
        : (...values: unknown[]) =>
            done.push([String(name), ...values.map((value) => JSON.stringify(value))].join(' ')),
  });
  const stage = changes.stage ?? stageWith();
  const actions = moderatorActions(commands, {
    stage,
    seats: stage.seats,
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
    expect(done).toEqual(['admit "b"']);
  });
  it('act on the selected seat as far as that makes sense', () => {
    const { actions, done } = world({ selected: seat(ID.a, 'on-stage', { isMutedByModerator: true }) });
    expect(actions['admit-selected']).toBeUndefined();
    for (const action of [
      'mute-selected',
      'remove-selected',
      'give-floor',
      'plan-selected',
      'ask-to-unmute',
      'send-back',
    ] as const)
      actions[action]?.(0);
    actions['spotlight-selected']?.(0);
    expect(done).toEqual([
      'mute "a" false',
      'remove "a"',
      'giveFloor "a"',
      'plan ["a"]',
      'askToUnmute "a"',
      'sendBack "a"',
      'spotlight "a"',
    ]);
    expect(world({ selected: seat(ID.c, 'absent') }).actions['remove-selected']).toBeUndefined();
    expect(world({ selected: seat(ID.c, 'absent') }).actions['give-floor']).toBeUndefined();
  });
  it('take the spotlight off whom it is on', () => {
    const { actions, done } = world({ stage: stageWith({ spotlightId: ID.a }), selected: seat(ID.a, 'on-stage') });
    actions['spotlight-selected']?.(0);
    expect(done).toEqual(['spotlight null']);
  });
  it('select by number, and nothing where no seat is', () => {
    const { actions, done } = world();
    actions['select-seat']?.(1);
    actions['select-seat']?.(8);
    expect(done).toEqual(['select b']);
  });
  it('end only by asking first, and start only once, with the usual countdown', () => {
    const { actions, done } = world();
    actions['end-session']?.(0);
    expect(done).toEqual(['ask to end']);
    expect(actions['start-session']).toBeUndefined();
    const before = world({ stage: stageWith({ status: 'waiting' }) });
    expect(before.actions['end-session']).toBeUndefined();
    before.actions['start-session']?.(0);
    expect(before.done).toEqual(['start 5']);
  });
  it('wait while a command is on its way', () =>
    expect(Object.keys(world({ isBusy: true }).actions)).toEqual(['select-seat']));
  it('call the next speaker whom the chair sees, and end a turn that there is', () => {
    const floor = { participantId: ID.a, since: '2026-11-22T12:00:00.000Z', limitMs: null };
    const { actions, done } = world({
      stage: stageWith({
        order: [ID.b, ID.c],
        floor,
        seats: [seat(ID.a, 'on-stage'), seat(ID.b, 'waiting'), seat(ID.c, 'on-stage')],
      }),
    });
    actions['next-speaker']?.(0);
    actions['end-turn']?.(0);
    expect(done).toEqual(['next "c"', 'endFloor']);
    expect(world().actions['end-turn']).toBeUndefined();
  });
});

describe('who is next', () => {
  it('is whoever waits for the booths, else the first of the order who is on stage', () => {
    const seats = [seat(ID.a, 'absent'), seat(ID.b, 'on-stage')];
    expect(nextInOrder(stageWith({ seats, order: [ID.a, ID.b] }))).toBe(ID.b);
    expect(nextInOrder(stageWith({ seats, order: [ID.b], nextId: ID.eve }))).toBe(ID.eve);
    expect(nextInOrder(stageWith({ seats, order: [ID.a] }))).toBeNull();
    expect(nextInOrder(stageWith({ seats, order: [ID.b], status: 'waiting' }))).toBeNull();
  });
});

describe('the chair', () => {
  it('is for people of the programme who are on stage', () => {
    expect(mayPreside(stageWith(), seat(ID.a, 'on-stage'))).toBe(true);
    expect(mayPreside(stageWith(), seat(ID.a, 'waiting'))).toBe(false);
    expect(mayPreside(stageWith({ chairId: ID.a }), seat(ID.a, 'on-stage'))).toBe(false);
    expect(mayPreside(stageWith(), seat(ID.eve, 'on-stage', { role: 'guest' }))).toBe(false);
  });
});
