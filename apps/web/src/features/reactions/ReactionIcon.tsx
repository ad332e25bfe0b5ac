import {
  IconConfettiFilled,
  IconHeartFilled,
  IconMoodHappyFilled,
  IconMoodSurprised,
  IconThumbUpFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Reaction } from '@app/contracts';
import classes from './reactions.module.css';

const ICONS = {
  heart: IconHeartFilled,
  agree: IconThumbUpFilled,
  laugh: IconMoodHappyFilled,
  wow: IconMoodSurprised,
  celebrate: IconConfettiFilled,
} as const;

/** A reaction's picture in its colour; drawn, as not every device has pictures among its letters. Silent for screen readers. */
export function ReactionIcon({ kind, size }: { kind: Reaction; size: number }): ReactNode {
  if (kind === 'applause') return <Applause size={size} />;
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden data-kind={kind} className={classes.icon} />;
}

/** Two hands that meet, in the manner of Tabler's icons, which have none. */
function Applause({ size }: { size: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden data-kind="applause" className={classes.icon}>
      <g fill="currentColor">
        <rect x="2.6" y="7.4" width="8.6" height="13" rx="4.3" transform="rotate(-24 7 14)" opacity="0.6" />
        <rect x="10.6" y="6.6" width="8.6" height="13" rx="4.3" transform="rotate(18 15 13)" />
      </g>
      <g stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
        <path d="M11.8 1.4v2.4" />
        <path d="M7.6 2.6l1 2" />
        <path d="M16 2.6l-1 2" />
      </g>
    </svg>
  );
}
