import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { SeatRow } from './SeatRow.js';

/** Every seat in the programme's order, guests after them. */
export function SeatList(): ReactNode {
  const t = useText();
  const { seats } = useLiveRoom();
  return (
    <section className={classes.group} aria-labelledby="console-seats" data-testid="console-seats">
      <div className={classes.groupHead}>
        <h2 id="console-seats">{t('console.seats')}</h2>
      </div>
      <ol className={classes.list}>
        {seats.map((seat, index) => (
          <SeatRow key={seat.participantId} seat={seat} index={index} />
        ))}
      </ol>
    </section>
  );
}
