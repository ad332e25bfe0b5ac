import type { ComponentProps, ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom, type PersonTool } from './live-room.js';
import classes from './Stage.module.css';

/** Who is there: each seat and its state; then who else is named; then how many watch. Whoever presides has the console instead. */
export function PeoplePanel(): ReactNode {
  const t = useText();
  const { seats, stage, chat, textOf } = useLiveRoom();
  const connected = new Set(chat.presence.participants.map((participant) => participant.participantId));
  const hands = new Set(stage.hands.map((hand) => hand.participantId));
  return (
    <section className={classes.people} aria-label={t('stage.people')} data-testid="people" tabIndex={0}>
      <p className={classes.audience} data-testid="attendee-count">
        {t('stage.attendees', { count: chat.presence.attendeeCount })}
      </p>
      <ol className={classes.peopleList}>
        {seats.map((seat) => {
          const { name, title, country } = textOf(seat);
          return (
            <li
              key={seat.participantId}
              className={classes.person}
              data-state={seat.state}
              data-participant={seat.participantId}
            >
              <p className={classes.personName}>
                <bdi lang={name.language}>{name.text}</bdi>
                {seat.role === 'moderator' && <span className={classes.role}>{t('stage.moderator')}</span>}
                {seat.role === 'guest' && <span className={classes.role}>{t('stage.guest')}</span>}
                <PersonTools participantId={seat.participantId} name={name.text} />
              </p>
              <p className={classes.personTitle}>
                {title && <bdi lang={title.language}>{title.text}</bdi>}
                {title && country && <span aria-hidden> · </span>}
                {country && <bdi>{country}</bdi>}
              </p>
              <p className={classes.personState} data-testid="seat-state">
                {t(`stage.seat-${seat.state}`)}
                {seat.isMutedByModerator && <> · {t('stage.muted-by-moderator')}</>}
                {hands.has(seat.participantId) && <> · {t('stage.hand-raised')}</>}
                {seat.state !== 'on-stage' && (
                  <> · {connected.has(seat.participantId) ? t('stage.page-open') : t('stage.page-closed')}</>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      <AlsoHere />
    </section>
  );
}

/** What can be done with a person, at the end of the line with their name. */
export function PersonTools(person: ComponentProps<PersonTool>): ReactNode {
  const { personTools } = useLiveRoom();
  return (
    <span className={classes.personTools}>
      {personTools.map((Tool, index) => (
        <Tool key={index} {...person} />
      ))}
    </span>
  );
}

/** People of the programme and organisers who are connected and have no seat. */
export function AlsoHere(): ReactNode {
  const t = useText();
  const { seats, chat } = useLiveRoom();
  const seated = new Set(seats.map((seat) => seat.participantId));
  const others = chat.presence.participants.filter((participant) => !seated.has(participant.participantId));
  if (others.length === 0) return null;
  return (
    <>
      <h2 className={classes.peopleHead}>{t('stage.also-here')}</h2>
      <ul className={classes.peopleList}>
        {others.map((participant) => (
          <li key={participant.participantId} className={classes.person}>
            <bdi>{participant.name}</bdi> <span className={classes.role}>{t(`stage.role-${participant.role}`)}</span>
            <PersonTools participantId={participant.participantId} name={participant.name} />
          </li>
        ))}
      </ul>
    </>
  );
}
