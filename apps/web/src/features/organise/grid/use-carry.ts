import { findSessionConflicts, type Schedule, type ScheduleConflict } from '@app/domain';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { DraftSession } from '../organise.queries.js';
import type { Carry } from './carry.js';
import { isSamePlacement, placementOf, type Placement } from './placement.js';
import { scheduledOf } from './schedule.js';

const MINUTE_MS = 60_000;

interface CarryingOptions {
  /** As shown. */
  sessions: readonly DraftSession[];
  schedule: Schedule;
  /** The session is to stand there. */
  onPut: (session: DraftSession, placement: Placement) => void;
  /** It can't: a rule is broken there. */
  onRefused: (session: DraftSession, conflicts: readonly ScheduleConflict[], by: Carry['by']) => void;
  onTaken: () => void;
  onGivenUp: (session: DraftSession) => void;
}
export interface Carrying {
  readonly carry: Carry | null;
  /** What is wrong with where it would be put now. */
  readonly conflicts: readonly ScheduleConflict[];
  /** Takes a session up; `first` is where it is shown when it is unscheduled. */
  readonly take: (session: DraftSession, mode: Carry['mode'], by: Carry['by'], first: Placement | null) => Carry;
  /** Holds it over another place; answers with what is wrong there. */
  readonly aim: (target: Placement | null) => readonly ScheduleConflict[];
  readonly changeMode: (mode: Carry['mode']) => void;
  /** Puts it where it is held. `false`: a rule is broken there, and it is still in the hand. */
  readonly put: () => boolean;
  readonly giveUp: () => void;
  /** As `giveUp`, without a word: somebody else says why. */
  readonly drop: () => void;
  /** As of now, also between two renderings. */
  readonly now: () => Carry | null;
}

/** One session in the organiser's hand, whoever moves it: mouse, finger or keys. */
export function useCarry({ sessions, schedule, onTaken, onPut, onRefused, onGivenUp }: CarryingOptions): Carrying {
  const [carry, setCarry] = useState<Carry | null>(null);
  const current = useRef<Carry | null>(null);
  const update = useCallback((next: Carry | null): void => {
    current.current = next;
    setCarry(next);
  }, []);
  const conflictsOf = useCallback(
    (held: Carry | null): readonly ScheduleConflict[] => {
      const session = held && sessions.find(({ id }) => id === held.sessionId);
      if (!session || held.target === null) return [];
      return findSessionConflicts({ ...scheduledOf(session), ...held.target }, schedule);
    },
    [sessions, schedule],
  );
  const conflicts = useMemo(() => conflictsOf(carry), [conflictsOf, carry]);

  return {
    carry,
    conflicts,
    now: () => current.current,
    take(session, mode, by, first) {
      const origin = placementOf(session);
      const lengthMs = origin.slot
        ? origin.slot.endsAtMs - origin.slot.startsAtMs
        : session.durationMinutes * MINUTE_MS;
      const taken: Carry = {
        sessionId: session.id,
        mode,
        by,
        origin,
        lengthMs,
        target: origin.slot === null ? first : origin,
      };
      update(taken);
      onTaken();
      return taken;
    },
    aim(target) {
      const held = current.current;
      if (held === null) return [];
      const next = { ...held, target };
      const isSame =
        held.target === target || (held.target !== null && target !== null && isSamePlacement(held.target, target));
      if (!isSame) update(next);
      return conflictsOf(next);
    },
    changeMode(mode) {
      if (current.current) update({ ...current.current, mode });
    },
    put() {
      const held = current.current;
      const session = held && sessions.find(({ id }) => id === held.sessionId);
      if (!held || !session) {
        update(null);
        return true;
      }
      if (held.target === null || isSamePlacement(held.target, held.origin)) {
        update(null);
        onGivenUp(session);
        return true;
      }
      const wrong = conflictsOf(held).filter(({ severity }) => severity === 'refusal');
      if (wrong.length > 0) {
        onRefused(session, wrong, held.by);
        return false;
      }
      update(null);
      onPut(session, held.target);
      return true;
    },
    drop: () => update(null),
    giveUp() {
      const held = current.current;
      update(null);
      const session = held && sessions.find(({ id }) => id === held.sessionId);
      if (session) onGivenUp(session);
    },
  };
}
