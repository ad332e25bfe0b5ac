import { useEffect, useRef, type ReactNode } from 'react';
import type { StageSeat } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { PersonTools, useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { SpokenMark } from './Marks.js';
import { PlanButton } from './PlanButton.js';
import { MainSeatButton, MuteButton, SeatMenu } from './SeatButtons.js';

/** Digits that select a seat. */
const KEYED_SEATS = 9;

/** One seat: who, in which state, how long they spoke, and what the chair can do; what is rare is in its menu. */
export function SeatRow({ seat, index }: { seat: StageSeat; index: number }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { stage, textOf, selectedId, select, chat } = useLiveRoom();
  const { participantId, role, state } = seat;
  const { name, title, country } = textOf(seat);
  const isConnected = chat.presence.participants.some((one) => one.participantId === participantId);
  const row = useRef<HTMLLIElement>(null);
  const isSelected = participantId === selectedId;
  useEffect(() => {
    // Chosen by its number, maybe out of sight.
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const presides = stage.chairId === null ? role === 'moderator' : stage.chairId === participantId;
  return (
    <li
      ref={row}
      className={classes.row}
      aria-current={isSelected || undefined}
      data-selected={isSelected || undefined}
      data-state={state}
      data-participant={participantId}
      data-floor={stage.floor?.participantId === participantId || undefined}
    >
      <div className={classes.rowHead} onClick={() => select(participantId)}>
        {index < KEYED_SEATS && (
          <kbd className={classes.key} aria-hidden>
            {formats.number(index + 1)}
          </kbd>
        )}
        <div className={classes.rowText}>
          <p className={classes.rowName}>
            <bdi lang={name.language}>{name.text}</bdi>
            {presides && <span className={classes.badge}>{t('console.presides')}</span>}
            {role === 'guest' && <span className={classes.badge}>{t('stage.guest')}</span>}
          </p>
          <p className={classes.rowTitle} title={title?.text}>
            {title && <bdi lang={title.language}>{title.text}</bdi>}
            {title && country && <span aria-hidden> · </span>}
            {country && <bdi>{country}</bdi>}
          </p>
          <p className={classes.rowState}>
            <span data-testid="seat-state">
              {stage.floor?.participantId === participantId ? t('console.has-floor') : t(`stage.seat-${state}`)}
              {seat.isMutedByModerator && <> · {t('stage.muted-by-moderator')}</>}
              {seat.isAskedToUnmute && <> · {t('console.asked-to-unmute')}</>}
              {stage.spotlightId === participantId && <> · {t('console.in-spotlight')}</>}
              {state !== 'on-stage' && role !== 'guest' && (
                <> · {isConnected ? t('stage.page-open') : t('stage.page-closed')}</>
              )}
            </span>
            {state !== 'removed' && <SpokenMark seat={seat} />}
          </p>
        </div>
      </div>
      <div className={classes.buttons}>
        <MainSeatButton seat={seat} />
        <MuteButton seat={seat} />
        <PlanButton seat={seat} />
        <SeatMenu seat={seat} />
        <PersonTools participantId={participantId} name={name.text} />
      </div>
    </li>
  );
}
