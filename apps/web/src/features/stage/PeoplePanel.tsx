import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { SeatControls } from './SeatControls.js';
import { useLiveRoom } from './live-room.js';
import { keyOf } from './shortcuts.js';
import classes from './Stage.module.css';

/** Who is there: each seat and its state, with the moderator's controls; then who else is named; then how many watch. */
export function PeoplePanel(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { seats, chat, textOf, selectedId, select, isModerator, ...view } = useLiveRoom();
  const { presence } = chat;
  const commands = isModerator ? view.commands : null;
  const seated = new Set(seats.map((seat) => seat.participantId));
  const connected = new Set(presence.participants.map((participant) => participant.participantId));
  const others = presence.participants.filter((participant) => !seated.has(participant.participantId));
  const waiting = seats.filter((seat) => seat.state === 'waiting').length;
  return (
    <section className={classes.people} aria-label={t('stage.people')} data-testid="people">
      <p className={classes.audience} data-testid="attendee-count">
        {t('stage.attendees', { count: presence.attendeeCount })}
      </p>
      {commands && waiting > 0 && (
        <p className={classes.waitingNote}>{t('stage.waiting-count', { count: waiting, key: keyOf('admit-next') })}</p>
      )}
      <ol className={classes.peopleList}>
        {seats.map((seat, index) => {
          const { name, title, country } = textOf(seat);
          const isSelected = commands !== null && seat.participantId === selectedId;
          return (
            <li
              key={seat.participantId}
              className={classes.person}
              data-selected={isSelected || undefined}
              data-state={seat.state}
              data-participant={seat.participantId}
            >
              <div className={classes.personHead} onClick={commands ? () => select(seat.participantId) : undefined}>
                {commands && index < 9 && (
                  <kbd className={classes.personKey} aria-hidden>
                    {formats.number(index + 1)}
                  </kbd>
                )}
                <div className={classes.personText}>
                  <p className={classes.personName}>
                    <bdi lang={name.language}>{name.text}</bdi>
                    {seat.role === 'moderator' && <span className={classes.role}>{t('stage.moderator')}</span>}
                  </p>
                  <p className={classes.personTitle}>
                    {title && <bdi lang={title.language}>{title.text}</bdi>}
                    {title && country && <span aria-hidden> · </span>}
                    {country && <bdi>{country}</bdi>}
                  </p>
                  <p className={classes.personState} data-testid="seat-state">
                    {t(`stage.seat-${seat.state}`)}
                    {seat.isMutedByModerator && <> · {t('stage.muted-by-moderator')}</>}
                    {seat.state !== 'on-stage' && (
                      <> · {connected.has(seat.participantId) ? t('stage.page-open') : t('stage.page-closed')}</>
                    )}
                  </p>
                </div>
              </div>
              {commands && <SeatControls seat={seat} name={name.text} commands={commands} />}
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <>
          <h2 className={classes.peopleHead}>{t('stage.also-here')}</h2>
          <ul className={classes.peopleList}>
            {others.map((participant) => (
              <li key={participant.participantId} className={classes.person}>
                <bdi>{participant.name}</bdi>{' '}
                <span className={classes.role}>{t(`stage.role-${participant.role}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
