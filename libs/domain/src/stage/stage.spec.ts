import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, endStage, newStage, reseat, type Stage, type StageCommand, type StageDecision } from './stage.js';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-01T10:00:00Z');
const roundtable = (): Stage =>
  newStage([
    { personId: 'chair', role: 'moderator' },
    { personId: 'ada', role: 'speaker' },
    { personId: 'ben', role: 'speaker' },
  ]);

function after(stage: Stage, ...commands: StageCommand[]): Stage {
  return commands.reduce((current, command) => {
    const decision = decide(current, command, now);
    if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.code}`);
    return decision.stage;
  }, stage);
}
const seatOf = (stage: Stage, personId: string) => stage.seats.find((seat) => seat.personId === personId);
const codeOf = (decision: StageDecision): string => (decision.ok ? 'accepted' : decision.code);

describe('a stage', () => {
  it('goes live once and keeps the moment it began when started again', () => {
    const live = after(roundtable(), { kind: 'start' });
    expect(live).toMatchObject({ status: 'live', startedAt: now, endedAt: null });
    expect(decide(live, { kind: 'start' }, later)).toEqual({ ok: true, stage: live, isChanged: false });
  });

  it('cannot end before it was live, nor start after it ended', () => {
    expect(codeOf(decide(roundtable(), { kind: 'end' }, now))).toBe('stage-not-live');
    const ended = after(roundtable(), { kind: 'start' }, { kind: 'end' });
    expect(codeOf(decide(ended, { kind: 'start' }, later))).toBe('stage-ended');
    expect(decide(ended, { kind: 'end' }, later)).toEqual({ ok: true, stage: ended, isChanged: false });
  });

  it('empties every seat when it ends', () => {
    const full = after(
      roundtable(),
      { kind: 'start' },
      { kind: 'request-seat', personId: 'chair' },
      { kind: 'request-seat', personId: 'ada' },
      { kind: 'admit', personId: 'ada' },
    );
    expect(after(full, { kind: 'end' }).seats.every((seat) => seat.state === 'absent')).toBe(true);
  });

  it('ends without having been live when its session is cancelled', () => {
    expect(endStage(roundtable(), now)).toMatchObject({ status: 'ended', startedAt: null, endedAt: now });
  });
});

describe('a seat', () => {
  it('is taken at once by a moderator', () => {
    expect(seatOf(after(roundtable(), { kind: 'request-seat', personId: 'chair' }), 'chair')?.state).toBe('on-stage');
  });

  it('is waited for by a speaker until a moderator admits', () => {
    const waiting = after(roundtable(), { kind: 'request-seat', personId: 'ada' });
    expect(seatOf(waiting, 'ada')?.state).toBe('waiting');
    expect(seatOf(after(waiting, { kind: 'admit', personId: 'ada' }), 'ada')?.state).toBe('on-stage');
  });

  it('is not given to a speaker who did not ask', () => {
    expect(codeOf(decide(roundtable(), { kind: 'admit', personId: 'ada' }, now))).toBe('not-waiting');
  });

  it('lets a removed speaker ask again, but leaving does not undo the removal', () => {
    const removed = after(roundtable(), { kind: 'request-seat', personId: 'ada' }, { kind: 'remove', personId: 'ada' });
    expect(seatOf(removed, 'ada')?.state).toBe('removed');
    expect(seatOf(after(removed, { kind: 'leave-seat', personId: 'ada' }), 'ada')?.state).toBe('removed');
    expect(seatOf(after(removed, { kind: 'request-seat', personId: 'ada' }), 'ada')?.state).toBe('waiting');
  });

  it('stays muted while its speaker leaves and comes back', () => {
    const muted = after(
      roundtable(),
      { kind: 'request-seat', personId: 'ada' },
      { kind: 'admit', personId: 'ada' },
      { kind: 'mute', personId: 'ada', isMuted: true },
      { kind: 'leave-seat', personId: 'ada' },
      { kind: 'request-seat', personId: 'ada' },
    );
    expect(seatOf(muted, 'ada')).toMatchObject({ state: 'waiting', isMutedByModerator: true });
  });

  it('belongs to people of the session only', () => {
    expect(codeOf(decide(roundtable(), { kind: 'request-seat', personId: 'stranger' }, now))).toBe('seat-unknown');
    expect(codeOf(decide(roundtable(), { kind: 'mute', personId: 'stranger', isMuted: true }, now))).toBe(
      'seat-unknown',
    );
  });
});

describe('reseat', () => {
  it('keeps who stays, seats who is new as absent and drops who is gone', () => {
    const before = after(roundtable(), { kind: 'request-seat', personId: 'ada' });
    const stage = reseat(before, [
      { personId: 'cleo', role: 'speaker' },
      { personId: 'ada', role: 'speaker' },
    ]);
    expect(stage.seats).toEqual([
      { personId: 'cleo', role: 'speaker', state: 'absent', isMutedByModerator: false },
      { personId: 'ada', role: 'speaker', state: 'waiting', isMutedByModerator: false },
    ]);
  });

  it('is the very same stage when nothing changed, and leaves an ended one alone', () => {
    const stage = roundtable();
    expect(reseat(stage, stage.seats)).toBe(stage);
    const ended = endStage(stage, now);
    expect(reseat(ended, [])).toBe(ended);
  });
});

describe('whatever is commanded in whatever order', () => {
  const personId = fc.constantFrom('chair', 'ada', 'ben', 'stranger');
  const command: fc.Arbitrary<StageCommand> = fc.oneof(
    fc.record({ kind: fc.constantFrom('start' as const, 'end' as const) }),
    fc.record({
      kind: fc.constantFrom('request-seat' as const, 'leave-seat' as const, 'admit' as const, 'remove' as const),
      personId,
    }),
    fc.record({ kind: fc.constant('mute' as const), personId, isMuted: fc.boolean() }),
  );
  const ORDER = { waiting: 0, live: 1, ended: 2 };

  /** The rules once more, told as a story of one speaker: did somebody admit them since they last were off the stage? */
  it('nobody but a moderator is on stage without having been admitted, nobody muted speaks unheard of, and the status never goes back', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let stage = roundtable();
        const admitted = new Set<string>();
        const muted = new Set<string>();
        for (const next of commands) {
          const decision = decide(stage, next, now);
          if (!decision.ok) continue;
          expect(ORDER[decision.stage.status]).toBeGreaterThanOrEqual(ORDER[stage.status]);
          expect(decision.isChanged).toBe(decision.stage !== stage);
          if (next.kind === 'admit') admitted.add(next.personId);
          if (next.kind === 'leave-seat' || next.kind === 'remove') admitted.delete(next.personId);
          if (next.kind === 'mute' && next.isMuted) muted.add(next.personId);
          if (next.kind === 'mute' && !next.isMuted) muted.delete(next.personId);
          if (next.kind === 'end') {
            admitted.clear();
            muted.clear();
          }
          stage = decision.stage;
          for (const seat of stage.seats) {
            if (seat.role === 'speaker' && seat.state === 'on-stage') expect(admitted.has(seat.personId)).toBe(true);
            expect(seat.isMutedByModerator).toBe(muted.has(seat.personId));
          }
          expect(stage.seats.map((seat) => seat.personId)).toEqual(['chair', 'ada', 'ben']);
          // Repeating an accepted command changes nothing.
          const repeated = decide(stage, next, later);
          if (next.kind !== 'admit' && repeated.ok) expect(repeated.isChanged).toBe(false);
        }
      }),
      { seed: 20221220, numRuns: 500 },
    );
  });
});
