import type { ReactNode } from 'react';
import { PeoplePanel, useLiveRoom } from '../stage/index.js';
import { ConsolePanel } from './ConsolePanel.js';

/** The panel about people: whoever presides rules from it, everybody else reads it. */
export function People(): ReactNode {
  return useLiveRoom().isModerator ? <ConsolePanel /> : <PeoplePanel />;
}
