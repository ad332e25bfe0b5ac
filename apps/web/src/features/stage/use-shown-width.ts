import { useEffect, type RefObject } from 'react';

/**
 * Tells how wide an element is shown, in device pixels: 0 while it is scrolled out of sight, its page is hidden, or after it
 * is gone. The element may stand in a window of its own (picture in picture), which is seen while the page is not.
 */
export function useShownWidth(element: RefObject<HTMLElement | null>, onWidth: (widthPx: number) => void): void {
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const page = target.ownerDocument;
    const view = page.defaultView ?? window;
    let isInSight = false;
    const tell = (): void => onWidth(isInSight && !page.hidden ? target.clientWidth * view.devicePixelRatio : 0);
    const sight = new view.IntersectionObserver((entries) => {
      isInSight = entries.at(-1)?.isIntersecting ?? false;
      tell();
    });
    const size = new view.ResizeObserver(tell);
    sight.observe(target);
    size.observe(target);
    page.addEventListener('visibilitychange', tell);
    return () => {
      sight.disconnect();
      size.disconnect();
      page.removeEventListener('visibilitychange', tell);
      onWidth(0);
    };
  }, [element, onWidth]);
}
