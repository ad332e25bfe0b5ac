import { useEffect, useRef } from 'react';

/** Marks the button that coughs: there the key holds it, too. */
export const COUGH_BUTTON = 'data-cough';

/**
 * Space is the cough key, held: `onCough` gets `true` when it goes down, `false` when it comes up or the page loses the
 * keyboard. It works wherever the focus is, except where somebody writes. A control that was reached by keyboard keeps its
 * Space; one that was clicked does not: a hand that reaches for the cough key must not hand over the booth.
 */
export function useCoughKey(onCough: (isHeld: boolean) => void): void {
  const latest = useRef(onCough);
  useEffect(() => {
    latest.current = onCough;
  });
  useEffect(() => {
    let isHeld = false;
    const hold = (isDown: boolean): void => {
      if (isHeld === isDown) return;
      isHeld = isDown;
      latest.current(isDown);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Element) || isTyping(event.target)) return;
      const isOnCough = event.target.closest(`[${COUGH_BUTTON}]`) !== null;
      const isCough =
        event.code === 'Space' ? isOnCough || !isOperated(event.target) : isOnCough && event.key === 'Enter';
      if (!isCough) return;
      event.preventDefault();
      hold(true);
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (!isHeld || (event.code !== 'Space' && event.key !== 'Enter')) return;
      // A button under the focus would be pressed by this.
      event.preventDefault();
      hold(false);
    };
    const release = (): void => hold(false);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', release);
    return () => {
      release();
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', release);
    };
  }, []);
}

const isTyping = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable], dialog') !== null;
const isOperated = (target: Element): boolean =>
  target.matches(':focus-visible') && target.closest('button, a, summary, [role="tab"]') !== null;
