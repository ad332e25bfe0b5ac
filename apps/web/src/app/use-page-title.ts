import { useEffect } from 'react';

/** Names the browser's tab; `undefined` while the page does not know its title yet. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Canopy` : 'Canopy';
  }, [title]);
}
