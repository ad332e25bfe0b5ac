import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';
import type { ParticipantId, StageSeat } from '@app/contracts';
import type { StageLayout } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from './live-room.js';
import { seatPicture } from './pictures.js';
import { arrangeContent, arrangeSeats, arrangeStrip, type Box, type SeatArrangement } from './seat-arrangement.js';
import { SeatTile } from './SeatTile.js';
import classes from './Stage.module.css';
import { videoSizesOf } from './video-sizes.js';

interface StageProps {
  layout: StageLayout;
  /** Slides or a screen that is being shown, `null` for none. Stands in the middle, except for those who chose to see who speaks. */
  content: ReactNode;
  /** What lies over the picture in the middle. */
  over: ReactNode;
}

/**
 * The stage in one of its layouts. Roundtable: all seats in programme order around the middle. Speaker: one large picture,
 * and a strip of those on stage. Slides: what is shown, and who speaks. A change of speaker changes a picture, no seat.
 */
export function Stage({ layout, content, over }: StageProps): ReactNode {
  const t = useText();
  const { stage, seats, focusId } = useLiveRoom();
  const table = useRef<HTMLDivElement>(null);
  const size = useSize(table);
  const middle = layout === 'speaker' ? null : content;
  const focus = seats.find((seat) => seat.participantId === focusId);
  const shown = seatsOf(layout, seats, focus);
  const arrangement = useMemo(() => arrange(layout, shown.length, size), [layout, shown.length, size]);
  const isTable = arrangement.kind === 'table';
  return (
    <div
      ref={table}
      className={classes.table}
      data-kind={arrangement.kind}
      data-layout={layout}
      data-wrapped={('isWrapped' in arrangement && arrangement.isWrapped) || undefined}
      data-provisional={stage.version === 0 || undefined}
      data-testid="stage"
      style={'tilePx' in arrangement ? tileSize(arrangement.tilePx) : undefined}
    >
      <div className={classes.focus} style={isTable ? place(arrangement.focus) : undefined}>
        {middle ??
          (focus ? (
            <Seat key={focus.participantId} seat={focus} place="focus" />
          ) : (
            <p className={classes.nobody}>{t('stage.nobody-yet')}</p>
          ))}
        {over}
      </div>
      {shown.length > 0 && arrangement.kind !== 'alone' && (
        <ol className={classes.seats} data-seats aria-label={t('stage.seats')} tabIndex={isTable ? undefined : 0}>
          {shown.map((seat, index) => (
            <li
              key={seat.participantId}
              className={classes.seat}
              style={isTable ? place(arrangement.seats[index]) : undefined}
            >
              <Seat seat={seat} place="seat" />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The seats beside the middle. Beside one large picture those who are expected would only take room from it. */
function seatsOf(layout: StageLayout, seats: readonly StageSeat[], focus: StageSeat | undefined): readonly StageSeat[] {
  switch (layout) {
    case 'roundtable':
      return seats;
    case 'speaker':
      return seats.filter(({ state }) => state === 'on-stage' || state === 'waiting');
    case 'slides':
      return focus ? [focus] : [];
  }
}

function arrange(
  layout: StageLayout,
  count: number,
  { width, height }: { width: number; height: number },
): SeatArrangement {
  switch (layout) {
    case 'roundtable':
      return arrangeSeats(count, width, height);
    case 'speaker':
      return arrangeStrip(width, height);
    case 'slides':
      return arrangeContent(width, height);
  }
}

/** Somebody's tile with all that is known of them. */
export function Seat({ seat, place }: { seat: StageSeat; place: 'seat' | 'focus' | 'window' }): ReactNode {
  const { stage, media, room, self, own, textOf } = useLiveRoom();
  const photoUrl = usePhoto(seat.participantId);
  return (
    <SeatTile
      place={place}
      picture={seatPicture(seat, media, { participantId: self, videoTrack: own.devices.videoTrack }, stage)}
      text={textOf(seat)}
      photoUrl={photoUrl}
      sizes={room && videoSizesOf(room)}
    />
  );
}

function usePhoto(participantId: ParticipantId): string | null {
  const { session } = useLiveRoom();
  return session.appearances.find(({ person }) => person.id === participantId)?.person.photoUrl ?? null;
}

function tileSize(px: number): CSSProperties & Record<'--tile', string> {
  return { '--tile': `${px}px` };
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
