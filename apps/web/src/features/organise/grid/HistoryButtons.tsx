import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { historyKeyOf } from './grid-keys.js';
import type { SessionMoves } from './use-schedule-moves.js';
import classes from './grid.module.css';

/** Undo and redo, with their keys wherever nobody is writing. */
export function HistoryButtons({ moves }: { moves: SessionMoves }): ReactNode {
  const t = useText();
  const { undo, redo } = moves;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.defaultPrevented || isWriting(event.target) ? undefined : historyKeyOf(event);
      if (!key) return;
      event.preventDefault();
      if (key === 'undo') undo();
      else redo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
  return (
    <div className={classes.tools}>
      <ActionIcon
        variant="default"
        size={44}
        disabled={!moves.undoable}
        aria-label={t('organise.grid.undo')}
        title={`${t('organise.grid.undo')} (Ctrl+Z)`}
        onClick={undo}
      >
        <IconArrowBackUp size={20} aria-hidden className={classes.mirrored} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={44}
        disabled={!moves.redoable}
        aria-label={t('organise.grid.redo')}
        title={`${t('organise.grid.redo')} (Ctrl+Shift+Z)`}
        onClick={redo}
      >
        <IconArrowForwardUp size={20} aria-hidden className={classes.mirrored} />
      </ActionIcon>
    </div>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}
