import { useEffect, useRef } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { placementOf } from './placement.js';
import type { MoveOutcome } from './use-schedule-moves.js';
import type { ScheduleWords } from './use-schedule-words.js';
import type { DraftSession } from '../organise.queries.js';

/** What was said last, and how much it matters. */
export interface GridNews {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

/** Tells what became of each move, once. */
export function useNewsOfMoves(
  last: MoveOutcome | null,
  sessions: readonly DraftSession[],
  words: ScheduleWords,
  onNews: (news: GridNews) => void,
): void {
  const t = useText();
  const told = useRef(last);
  useEffect(() => {
    if (last === null || told.current === last) return;
    told.current = last;
    const { answer, action, step } = last;
    const session = sessions.find(({ id }) => id === step.sessionId);
    const title = session ? words.title(session) : '';
    switch (answer.kind) {
      case 'kept': {
        const where = words.placement(placementOf(answer.session));
        const key = action === 'move' ? 'kept' : action === 'undo' ? 'undone' : 'redone';
        return onNews({ kind: 'done', text: t(`organise.grid.${key}`, { title, where }) });
      }
      case 'stale':
        return onNews({ kind: 'refused', text: t('organise.grid.stale', { title }) });
      case 'refused':
      case 'failed': {
        const reasons = words.reason(answer.reason);
        return onNews({ kind: 'refused', text: t('organise.grid.not-moved', { title, reasons }) });
      }
    }
  }, [last, sessions, words, t, onNews]);
}
