import { useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ChairAnnouncements } from '../announcements/index.js';
import { AlsoHere, useLiveRoom } from '../stage/index.js';
import { BoothStates } from './BoothStates.js';
import classes from './console.module.css';
import { HandList } from './HandList.js';
import { SeatList } from './SeatList.js';
import { SpeakingOrder } from './SpeakingOrder.js';
import { StageSwitches } from './StageSwitches.js';
import { OrderDragProvider, useOrderDrag } from './use-order-drag.js';
import { useKeptFocus } from './use-kept-focus.js';

/** The chair's console: the stage's switches, who speaks next, hands, booths, and every seat in the programme's order. */
export function ConsolePanel(): ReactNode {
  const t = useText();
  const { stage, chat, commands } = useLiveRoom();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  const drag = useOrderDrag(panel, stage.order, commands.plan);
  return (
    <OrderDragProvider value={drag}>
      <section ref={panel} className={classes.panel} aria-label={t('console.title')} data-testid="people">
        <p className={classes.soft} data-testid="attendee-count">
          {t('stage.attendees', { count: chat.presence.attendeeCount })}
        </p>
        <StageSwitches />
        <ChairAnnouncements />
        <SpeakingOrder />
        <HandList />
        <BoothStates />
        <SeatList />
        <AlsoHere />
      </section>
    </OrderDragProvider>
  );
}
