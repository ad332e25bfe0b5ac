import { useEffect, useRef, useState, type DOMAttributes } from 'react';
import { calmOrder } from './question-lists.js';

/** So long after a finger was there it may come again to the same place, in milliseconds. */
const LINGER_MS = 1_500;

/** An order that waits while somebody points at the list, or has the focus of the keyboard in it. */
export function useCalmOrder(wanted: readonly string[]): {
  order: readonly string[];
  handlers: Pick<
    DOMAttributes<HTMLElement>,
    'onPointerEnter' | 'onPointerMove' | 'onPointerLeave' | 'onFocus' | 'onBlur'
  >;
} {
  const [shown, setShown] = useState(wanted);
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const order = isPointed || isFocused ? calmOrder(shown, wanted) : wanted;
  if (!isSame(order, shown)) setShown(order);

  const point = (): void => {
    clearTimeout(timer.current);
    setIsPointed(true);
  };
  return {
    order,
    handlers: {
      onPointerEnter: point,
      onPointerMove: point,
      onPointerLeave: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setIsPointed(false), LINGER_MS);
      },
      // A button keeps the focus of the mouse click long after the mouse is gone.
      onFocus: ({ target }) => setIsFocused(target.matches(':focus-visible')),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setIsFocused(false);
      },
    },
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
