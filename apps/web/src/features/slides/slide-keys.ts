/** Where a key leads among the pages that are shown; `undefined` for any other key. */
export type PageStep = 'next' | 'back' | 'first' | 'last';

interface KeyPress {
  /** `KeyboardEvent.key`. */
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Presenters' remote controls send Page Up and Page Down, or arrows. Arrows point as the page is read. */
export function stepOf(press: KeyPress, direction: 'ltr' | 'rtl'): PageStep | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return undefined;
  switch (press.key) {
    case 'PageDown':
    case 'ArrowDown':
      return 'next';
    case 'PageUp':
    case 'ArrowUp':
      return 'back';
    case 'ArrowRight':
      return direction === 'rtl' ? 'back' : 'next';
    case 'ArrowLeft':
      return direction === 'rtl' ? 'next' : 'back';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** The page that a step leads to; the same one where there is no further. */
export function pageAfter(step: PageStep, page: number, pageCount: number): number {
  switch (step) {
    case 'next':
      return Math.min(page + 1, pageCount);
    case 'back':
      return Math.max(page - 1, 1);
    case 'first':
      return 1;
    case 'last':
      return pageCount;
  }
}
