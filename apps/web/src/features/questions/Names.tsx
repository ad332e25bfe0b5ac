import type { ReactNode } from 'react';
import type { AskedQuestion, ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './questions.module.css';

/** Who asked, where that may be known. */
export function Asker({ of: { author }, isOwn = false }: { of: AskedQuestion; isOwn?: boolean }): ReactNode {
  const t = useText();
  return (
    <span className={classes.asker}>
      {author === null ? <i>{t('questions.anonymous')}</i> : <bdi>{author.name}</bdi>}
      {isOwn && ` (${t('questions.you')})`}
    </span>
  );
}

/** Somebody of the panel, or who raised a hand. */
export function PanelName({ of: participantId }: { of: ParticipantId }): ReactNode {
  const t = useText();
  const { stage, seats, textOf } = useLiveRoom();
  const seat = seats.find((each) => each.participantId === participantId);
  if (seat === undefined) {
    const guest = stage.hands.find((hand) => hand.participantId === participantId)?.guestName;
    return <bdi>{guest ?? t('questions.somebody')}</bdi>;
  }
  const { name } = textOf(seat);
  return <bdi lang={name.language}>{name.text}</bdi>;
}
