import { useEffect, useRef, type RefObject } from 'react';

/**
 * The button that opens a part of a page makes way for it, and comes back when the part closes: whoever pressed is taken along, to
 * the first field and back to `[data-opens]`, unless the focus is somewhere already. The ref is of what surrounds both.
 */
export function useFocusAlong<Part extends HTMLElement>(isOpen: boolean): RefObject<Part | null> {
  const around = useRef<Part>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current === isOpen) return;
    was.current = isOpen;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    around.current?.querySelector<HTMLElement>(isOpen ? 'input, select, textarea' : '[data-opens]')?.focus();
  }, [isOpen]);
  return around;
}

/** Whenever what is wrong with a form is found anew, its first wrong field has the focus. */
export function useFirstWrong(...found: [unknown, unknown?]): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const [own, server] = found;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [own, server]);
  return form;
}
