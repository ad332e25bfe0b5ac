import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import classes from './PopoverMenu.module.css';

/** Least distance of the list from the window's edges, and from its button. */
const EDGE_PX = 8;
const GAP_PX = 4;

interface PopoverMenuProps {
  /** The button's words. */
  label: ReactNode;
  icon?: ReactNode;
  /** Said in place of `label` where that does not name what it is for. */
  accessibleLabel?: string;
  variant?: 'main' | 'quiet' | 'compact';
  /** Of the button, where a list of them is walked through with the arrow keys. */
  tabIndex?: number;
  /** `<li>`s with links and buttons; choosing one closes the list. */
  children: ReactNode;
}

/** A button that opens a short list of links above everything else. Escape and a click elsewhere close it. */
export function PopoverMenu({
  label,
  icon,
  accessibleLabel,
  variant = 'quiet',
  tabIndex,
  children,
}: PopoverMenuProps): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const onToggle = (event: ToggleEvent<HTMLUListElement>): void => {
    setIsOpen(event.newState === 'open');
    if (event.newState === 'open' && button.current) place(event.currentTarget, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.button}
        data-variant={variant}
        tabIndex={tabIndex}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={accessibleLabel}
      >
        {icon}
        <span>{label}</span>
      </button>
      <ul
        id={id}
        popover="auto"
        className={classes.list}
        onToggle={onToggle}
        onClick={(event) => {
          if ((event.target as Element).closest('a, [data-closes]')) event.currentTarget.hidePopover();
        }}
      >
        {children}
      </ul>
    </>
  );
}

/** Under its button and aligned with where that begins; above it where there is no room below, within the window. It scrolls with the page. */
function place(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(button).direction === 'rtl';
  const wanted = isRightToLeft ? at.right - list.offsetWidth : at.left;
  const left = Math.max(EDGE_PX, Math.min(wanted, document.documentElement.clientWidth - list.offsetWidth - EDGE_PX));
  const fitsBelow = at.bottom + GAP_PX + list.offsetHeight <= window.innerHeight;
  const isAbove = !fitsBelow && at.top - GAP_PX - list.offsetHeight >= 0;
  const beside = isAbove ? at.top - GAP_PX - list.offsetHeight : at.bottom + GAP_PX;
  // Where it fits nowhere it covers its button rather than leave the window.
  const top = Math.max(EDGE_PX, Math.min(beside, window.innerHeight - list.offsetHeight - EDGE_PX));
  list.style.left = `${left + window.scrollX}px`;
  list.style.top = `${top + window.scrollY}px`;
}
