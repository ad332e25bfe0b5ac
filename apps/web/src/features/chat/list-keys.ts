import type { KeyboardEvent } from 'react';

/** Goes through the messages' menus with the arrow keys, from the list itself or from one of them: the last one first. */
export function walkMenus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  // In an open menu the keys are not ours.
  if ((event.target as Element).closest('[popover]')) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-menu] > button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = at < 0 ? buttons.at(-1) : buttons[at + (event.key === 'ArrowUp' ? -1 : 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
