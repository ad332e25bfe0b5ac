import { StageState } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { countdownLeft, isHeardBy, isOnAir } from './on-air.js';

const uuid = (digit: number): string => `01890a5d-ac96-774b-bcce-b302099a805${digit}`;
const seat = (digit: number, state: string) => ({
  participantId: uuid(digit),
  name: { en: 'X' },
  title: null,
  country: null,
  role: 'speaker',
  state,
  isMutedByModerator: false,
});
const stage = (status: string, startedAt: string | null): StageState =>
  StageState.parse({
    sessionId: uuid(0),
    version: 1,
    status,
    startedAt,
    endedAt: null,
    seats: [seat(1, 'on-stage'), seat(2, 'waiting'), seat(3, 'waiting')],
  });
const AT = '2026-11-22T12:00:00.000Z';
const at = (seconds: number): number => Date.parse(AT) + seconds * 1_000;

describe('the beginning', () => {
  it('is counted down to, and then the stage is on air', () => {
    expect(countdownLeft(stage('live', AT), at(-5))).toBe(5_000);
    expect(isOnAir(stage('live', AT), at(-5))).toBe(false);
    expect(countdownLeft(stage('live', AT), at(0))).toBeNull();
    expect(isOnAir(stage('live', AT), at(0))).toBe(true);
  });
  it('is not near while the stage waits', () => {
    expect(countdownLeft(stage('waiting', null), at(0))).toBeNull();
    expect(isOnAir(stage('waiting', null), at(0))).toBe(false);
  });
});

describe('what is said backstage', () => {
  const on = stage('live', AT);
  it('is heard by everybody there before the session is on air', () => {
    expect(isHeardBy(on, false, uuid(1), uuid(2))).toBe(true);
  });
  it('stays backstage afterwards: the stage hears the stage, and backstage hears both', () => {
    expect(isHeardBy(on, true, uuid(1), uuid(2))).toBe(false);
    expect(isHeardBy(on, true, null, uuid(2))).toBe(false);
    expect(isHeardBy(on, true, uuid(3), uuid(2))).toBe(true);
    expect(isHeardBy(on, true, uuid(3), uuid(1))).toBe(true);
  });
});
