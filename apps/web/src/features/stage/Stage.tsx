import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';
import type { ParticipantId, StageState } from '@app/contracts';
import type { MediaRoom, MediaRoomSnapshot } from '../../clients/media/index.js';
import { useText } from '../../app/i18n/use-text.js';
import { seatPicture, type OwnMedia } from './pictures.js';
import { arrangeSeats, type Box } from './seat-arrangement.js';
import { SeatTile } from './SeatTile.js';
import { useSeatText } from './seat-text.js';
import classes from './Stage.module.css';
import { VideoSizes } from './video-sizes.js';

interface StageProps {
  stage: StageState;
  room: MediaRoom | null;
  media: MediaRoomSnapshot | null;
  own: OwnMedia;
  /** Whose picture stands in the middle. */
  focusId: ParticipantId | null;
  mainLanguage: string;
  /** Shown where there is no picture. */
  photoOf: (participantId: ParticipantId) => string | null;
}

/** The roundtable: seats in programme order around the picture of who speaks. A change of speaker changes the picture, no seat. */
export function Stage({ stage, room, media, own, focusId, mainLanguage, photoOf }: StageProps): ReactNode {
  const t = useText();
  const textOf = useSeatText(mainLanguage);
  const table = useRef<HTMLDivElement>(null);
  const size = useSize(table);
  const seats = useMemo(() => stage.seats.filter((seat) => seat.role !== 'interpreter'), [stage]);
  const arrangement = useMemo(() => arrangeSeats(seats.length, size.width, size.height), [seats.length, size]);
  const sizes = useMemo(
    () => room && new VideoSizes((participantId, widthPx) => room.showPicture(participantId, 'camera', widthPx)),
    [room],
  );

  const focus = seats.find((seat) => seat.participantId === focusId);
  const isTable = arrangement.kind === 'table';
  return (
    <div
      ref={table}
      className={classes.table}
      data-kind={arrangement.kind}
      data-provisional={stage.version === 0 || undefined}
      data-testid="stage"
    >
      <div className={classes.focus} style={isTable ? place(arrangement.focus) : undefined}>
        {focus ? (
          <SeatTile
            key={focus.participantId}
            place="focus"
            picture={seatPicture(focus, media, own)}
            text={textOf(focus)}
            photoUrl={photoOf(focus.participantId)}
            sizes={sizes}
          />
        ) : (
          <p className={classes.nobody}>{t('stage.nobody-yet')}</p>
        )}
      </div>
      <ol className={classes.seats} data-seats aria-label={t('stage.seats')} tabIndex={isTable ? undefined : 0}>
        {seats.map((seat, index) => (
          <li
            key={seat.participantId}
            className={classes.seat}
            style={isTable ? place(arrangement.seats[index]) : undefined}
          >
            <SeatTile
              place="seat"
              picture={seatPicture(seat, media, own)}
              text={textOf(seat)}
              photoUrl={photoOf(seat.participantId)}
              sizes={sizes}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function place(box: Box | undefined): CSSProperties | undefined {
  return (
    box && {
      position: 'absolute',
      insetInlineStart: box.inlineStart,
      insetBlockStart: box.top,
      inlineSize: box.width,
      blockSize: box.height,
    }
  );
}

function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
