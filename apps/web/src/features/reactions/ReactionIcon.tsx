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

/** One open hand, as Tabler's, filled. */
const HAND =
  'M8 13V5.5a1.5 1.5 0 0 1 3 0v-2a1.5 1.5 0 1 1 3 0v2a1.5 1.5 0 0 1 3 0v2a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1-6 6h-2a6 6 0 0 1-4.8-2.7c-.5-.8-1.7-2.7-3.5-6a1.5 1.5 0 0 1 .54-2.02a1.87 1.87 0 0 1 2.28.28z';

/** Two hands that meet, in the manner of Tabler's icons, which have none. */
function Applause({ size }: { size: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden data-kind="applause" className={classes.icon}>
      <g fill="currentColor">
        <path d={HAND} transform="translate(25 6.4) rotate(16 -8 12) scale(-.68 .68)" opacity="0.6" />
        <path d={HAND} transform="translate(-1 7) rotate(-16 8 12) scale(.68)" />
      </g>
      <path
        d="M12 1.4v2.8M7.4 2.2l1.2 2.4M16.6 2.2l-1.2 2.4"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
