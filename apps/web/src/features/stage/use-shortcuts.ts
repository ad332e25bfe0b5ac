import { useEffect, useRef } from 'react';
import { actionOf, type StageAction } from './shortcuts.js';

/** What each key does for this person now; a missing action leaves the key to the browser. `seatIndex` counts from 0, with `select-seat` only. */
export type StageActions = Partial<Record<StageAction, (seatIndex: number) => void>>;

/** Listens to the stage's keys, except while somebody writes, chooses from a list or has a dialog open. */
export function useShortcuts(actions: StageActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
      const found = actionOf(event);
      const run = found && latest.current[found.action];
      if (!run) return;
      event.preventDefault();
      run(found.seatIndex ?? 0);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}
