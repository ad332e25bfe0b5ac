import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { RoomPresence } from '../presence/index.js';
import { PeoplePanel, useLiveRoom, type LiveRoomView } from '../stage/index.js';
import { ConsolePanel } from './ConsolePanel.js';
import classes from './console.module.css';

/** The panel about people: whoever presides rules from it, everybody else reads it. */
export function People(): ReactNode {
  const { isModerator } = useLiveRoom();
  return (
    <div className={classes.peopleTab}>
      <RoomPresence />
      <div className={classes.peopleList}>{isModerator ? <ConsolePanel /> : <PeoplePanel />}</div>
    </div>
  );
}

/** What waits for whoever presides: people backstage, else raised hands. */
export function useConsoleBadge({ isModerator, seats, stage }: LiveRoomView): string | null {
  const t = useText();
  if (!isModerator) return null;
  const waiting = seats.filter((seat) => seat.state === 'waiting').length;
  if (waiting > 0) return t('console.badge-waiting', { count: waiting });
  return stage.hands.length > 0 ? t('console.badge-hands', { count: stage.hands.length }) : null;
}
