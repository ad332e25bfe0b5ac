import type { DayPage } from '@app/domain';
import { useEffect, useRef } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { dayAt } from './carry.js';
import { placementOf } from './placement.js';
import type { MoveOutcome } from './use-schedule-moves.js';
import type { ScheduleWords } from './use-schedule-words.js';
import type { DraftSession } from '../organise.queries.js';

/** What was said last, and how much it matters. */
export interface GridNews {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

interface NewsOfMoves {
  last: MoveOutcome | null;
  sessions: readonly DraftSession[];
  days: readonly DayPage[];
  words: ScheduleWords;
  onNews: (news: GridNews) => void;
  onShowDate: (date: string) => void;
}

/** Tells what became of each move, once; what was undone or done again comes into view. */
export function useNewsOfMoves({ last, sessions, days, words, onNews, onShowDate }: NewsOfMoves): void {
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
        const placement = placementOf(answer.session);
        const where = words.placement(placement, days.length > 1);
        const key = action === 'move' ? 'kept' : action === 'undo' ? 'undone' : 'redone';
        const day = placement.slot && dayAt(placement.slot.startsAtMs, days);
        if (action !== 'move' && day) onShowDate(day.date);
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
  }, [last, sessions, days, words, t, onNews, onShowDate]);
}
