import { useEffect, useRef } from 'react';

/** Keys of the booth, as they are printed. They work wherever the focus is, except where somebody writes. */
export const BOOTH_KEYS = { cough: 'Space', take: 'I', keep: 'K', caughtUp: 'D' } as const;

interface BoothKeys {
  /** `true` when the key goes down, `false` when it comes up or the page loses the keyboard. */
  cough: (isHeld: boolean) => void;
  take: () => void;
  keep: () => void;
  caughtUp: () => void;
}

/** Marks the button that coughs: there the key holds it, too. */
export const COUGH_BUTTON = 'data-cough';

/**
 * Space is the cough key, held. A control that was reached by keyboard keeps its Space; one that was clicked does not: a
 * hand that reaches for the cough key must not hand over the booth.
 */
export function useBoothKeys(keys: BoothKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let isHeld = false;
    const hold = (isDown: boolean): void => {
      if (isHeld === isDown) return;
      isHeld = isDown;
      latest.current.cough(isDown);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (!(event.target instanceof Element) || isTyping(event.target)) return;
      const isOnCough = event.target.closest(`[${COUGH_BUTTON}]`) !== null;
      if (event.code === 'Space' ? isOnCough || !isOperated(event.target) : event.key === 'Enter' && isOnCough) {
        event.preventDefault();
        hold(true);
      } else if (!event.repeat) {
        const action = actionOf(event);
        if (action === undefined) return;
        event.preventDefault();
        latest.current[action]();
      }
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

/** By the letter that is printed, else by its place: Cyrillic, Thai and Arabic keyboards print others. */
export function actionOf({ key, code }: { key: string; code: string }): 'take' | 'keep' | 'caughtUp' | undefined {
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1];
  return (['take', 'keep', 'caughtUp'] as const).find((action) => BOOTH_KEYS[action] === letter);
}

const isTyping = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable], dialog') !== null;
const isOperated = (target: Element): boolean =>
  target.matches(':focus-visible') && target.closest('button, a, summary, [role="tab"]') !== null;
