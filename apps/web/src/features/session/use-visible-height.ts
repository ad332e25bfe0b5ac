import { useEffect, useState, type RefObject } from 'react';

/** Below this an on-screen keyboard is open, or the phone lies on its side: the chat needs the room more than the seats, in CSS pixels. */
const SHORT_PX = 480;

/**
 * Keeps `--visible-height` of an element at what is really visible: browsers that lay the keyboard over the page
 * (Safari) tell only here. `isShort` when there is little of it.
 */
export function useVisibleHeight(element: RefObject<HTMLElement | null>): { isShort: boolean } {
  const [isShort, setIsShort] = useState(false);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const measure = (): void => {
      // Pinching makes the viewport smaller too, and must not move anything.
      if (viewport.scale > 1.01) return;
      element.current?.style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
      setIsShort(viewport.height < SHORT_PX);
    };
    measure();
    viewport.addEventListener('resize', measure);
    return () => viewport.removeEventListener('resize', measure);
  }, [element]);
  return { isShort };
}
