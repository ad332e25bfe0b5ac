import type { ReactNode } from 'react';
import type { ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { seatIn } from './chair-steps.js';

/** Names people of this room: by their seat, their raised hand or their booth. */
export function useNames(): (participantId: ParticipantId) => string {
  const t = useText();
  const { seats, stage, textOf } = useLiveRoom();
  return (participantId) => {
    const seat = seatIn(seats, participantId);
    if (seat !== undefined) return textOf(seat).name.text;
    return stage.hands.find((hand) => hand.participantId === participantId)?.guestName ?? t('console.somebody');
  };
}

/** A person's name in the direction and language that it is written in. */
export function Name({ of: participantId }: { of: ParticipantId }): ReactNode {
  const { seats, textOf } = useLiveRoom();
  const nameOf = useNames();
  const seat = seatIn(seats, participantId);
  return <bdi lang={seat && textOf(seat).name.language}>{nameOf(participantId)}</bdi>;
}
