import { useEffect, type RefObject } from 'react';

const FOCUSABLE = 'button:enabled, select:enabled, input:enabled, summary, [tabindex="-1"]';

/**
 * A press in the console often takes its own button away: the hand is lowered, the guest goes back. The focus then goes to
 * what stands nearest, not to the page, where who works by keys would begin anew.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = panel.current;
    if (root === null) return;
    /** What was focused last, and what it stood in, the nearest first. */
    let path: readonly Element[] = [];
    const remember = ({ target }: Event): void => {
      path = target instanceof Element && root.contains(target) ? pathOf(target, root) : [];
    };
    const observer = new MutationObserver(() => {
      const [last, ...around] = path;
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      for (const element of around.filter(({ isConnected }) => isConnected)) {
        const next = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.checkVisibility());
        if (next === undefined) continue;
        next.focus();
        return;
      }
    });
    observer.observe(root, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', remember);
    };
  }, [panel]);
}

function pathOf(target: Element, root: Element): Element[] {
  const path: Element[] = [];
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    path.push(element);
    if (element === root) break;
  }
  return path;
}
