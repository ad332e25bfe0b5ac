import { useEffect, type RefObject } from 'react';

/** Tells how wide an element is shown, in device pixels: 0 while it is scrolled out of sight, the page is hidden, or after it is gone. */
export function useShownWidth(element: RefObject<HTMLElement | null>, onWidth: (widthPx: number) => void): void {
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let isInSight = false;
    const tell = (): void => onWidth(isInSight && !document.hidden ? target.clientWidth * devicePixelRatio : 0);
    const sight = new IntersectionObserver((entries) => {
      isInSight = entries.at(-1)?.isIntersecting ?? false;
      tell();
    });
    const size = new ResizeObserver(tell);
    sight.observe(target);
    size.observe(target);
    document.addEventListener('visibilitychange', tell);
    return () => {
      sight.disconnect();
      size.disconnect();
      document.removeEventListener('visibilitychange', tell);
      onWidth(0);
    };
  }, [element, onWidth]);
}
