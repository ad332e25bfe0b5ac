import type { ReactNode } from 'react';

/** The sign of Canopy: a crown of leaves over a branching stem. */
export function Mark({ size = 26 }: { size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path d="M3 18.5a13 12 0 0 1 26 0z" fill="var(--green)" />
      <path
        d="M16 10v18M16 25l-6-6M16 22.5l6-6"
        stroke="var(--paper)"
        strokeWidth="2.2"
        strokeLinecap="round"
        fill="none"
      />
      <path d="M16 18.5V29" stroke="var(--green)" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
