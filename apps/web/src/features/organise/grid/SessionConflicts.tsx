import { findSessionConflicts } from '@app/domain';
import { useMemo, type ReactNode } from 'react';
import type { DraftSession } from '../organise.queries.js';
import type { Summit } from '../use-draft-programme.js';
import { Reasons } from './Reasons.js';
import { scheduledOf, scheduleOf } from './schedule.js';
import { useScheduleWords } from './use-schedule-words.js';

interface SessionConflictsProps {
  summit: Summit;
  sessions: readonly DraftSession[];
  session: DraftSession;
}

/** What is wrong with where one session stands in the draft, in words; nothing when nothing is. */
export function SessionConflicts({ summit, sessions, session }: SessionConflictsProps): ReactNode {
  const words = useScheduleWords(summit, sessions);
  const conflicts = useMemo(
    () =>
      session.status === 'CANCELLED'
        ? []
        : findSessionConflicts(scheduledOf(session), scheduleOf(summit, sessions, summit.availabilities)),
    [summit, sessions, session],
  );
  return <Reasons conflicts={conflicts} words={words} />;
}
