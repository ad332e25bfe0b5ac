import { useEffect } from 'react';

/**
 * Asks `question` before somebody leaves what is not saved: by a link, by going back, by closing the window (where the
 * browser asks in its own words). Does nothing while `isDirty` is false.
 */
export function useLeaveGuard(isDirty: boolean, question: string): void {
  useEffect(() => {
    if (!isDirty) return;
    const here = window.location.href;
    const closing = (event: BeforeUnloadEvent): void => event.preventDefault();
    const following = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
        return;
      const isHere = link.pathname === window.location.pathname && link.origin === window.location.origin;
      if (isHere || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const goingBack = (event: PopStateEvent): void => {
      if (new URL(here).pathname === window.location.pathname || window.confirm(question)) return;
      // The router must not hear of it; the address is already another one and is put back.
      event.stopImmediatePropagation();
      window.history.pushState(null, '', here);
    };
    window.addEventListener('beforeunload', closing);
    document.addEventListener('click', following, { capture: true });
    window.addEventListener('popstate', goingBack, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', closing);
      document.removeEventListener('click', following, { capture: true });
      window.removeEventListener('popstate', goingBack, { capture: true });
    };
  }, [isDirty, question]);
}
