import { describe, expect, it } from 'vitest';
import { boothSituation, type BoothFacts, clockText, isAwaited, secondsUntil } from './booth-situation.js';

const facts = (changes: Partial<BoothFacts>): BoothFacts => ({
  self: 'ada',
  interpreterId: null,
  isOpen: true,
  isCoughing: false,
  sending: 'on',
  ...changes,
});

describe('what an interpreter is told', () => {
  it('follows the booth and their own devices', () => {
    expect(boothSituation(facts({ isOpen: false, sending: 'off' }))).toBe('closed');
    expect(boothSituation(facts({}))).toBe('nobody');
    expect(boothSituation(facts({ interpreterId: 'ben' }))).toBe('partner');
    expect(boothSituation(facts({ interpreterId: 'ben', isOpen: false, sending: 'off' }))).toBe('partner');
    expect(boothSituation(facts({ interpreterId: 'ada' }))).toBe('heard');
    expect(boothSituation(facts({ interpreterId: 'ada', isCoughing: true, sending: 'muted' }))).toBe('coughing');
    expect(boothSituation(facts({ interpreterId: 'ada', sending: 'elsewhere' }))).toBe('elsewhere');
  });
  it('never says heard while nothing is sent', () => {
    expect(boothSituation(facts({ interpreterId: 'ada', sending: 'waiting' }))).toBe('opening');
    expect(boothSituation(facts({ interpreterId: 'ada', isOpen: false, sending: 'off' }))).toBe('closed');
    expect(boothSituation(facts({ self: null, interpreterId: null }))).toBe('nobody');
  });
});

describe('the chair waits for a booth', () => {
  const stage = { floor: null, nextId: 'kim', turns: { waitsForBooths: true } };
  it('from the end of a turn until it has caught up, when the chair wants that', () => {
    expect(isAwaited(stage, { isCaughtUp: false })).toBe(true);
    expect(isAwaited(stage, { isCaughtUp: true })).toBe(false);
    expect(isAwaited({ ...stage, floor: {} }, { isCaughtUp: false })).toBe(false);
    expect(isAwaited({ ...stage, nextId: null }, { isCaughtUp: false })).toBe(false);
    expect(isAwaited({ ...stage, turns: { waitsForBooths: false } }, { isCaughtUp: false })).toBe(false);
  });
});

describe('clocks of the booth', () => {
  it('count down to nought and no further', () => {
    const at = '2026-01-01T00:00:05.000Z';
    const from = Date.parse(at);
    expect([5_000, 4_001, 4_000, 1, 0, -9_000].map((ms) => secondsUntil(at, from - ms))).toEqual([5, 5, 4, 1, 0, 0]);
  });
  it('count up in minutes, then hours', () => {
    const plain = (value: number, digits: number): string => String(value).padStart(digits, '0');
    expect([0, 5_900, 65_000, 3_725_000, -1].map((ms) => clockText(ms, plain))).toEqual([
      '0:00',
      '0:05',
      '1:05',
      '1:02:05',
      '0:00',
    ]);
  });
});
