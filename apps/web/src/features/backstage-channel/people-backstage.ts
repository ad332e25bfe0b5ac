import { useMemo } from 'react';
import { pickText, type PickedText } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import type { LiveRoomView } from '../stage/index.js';

export interface PersonBackstage {
  participantId: string;
  name: PickedText;
}

/** Who has a place at the stage or in a booth, in the programme's order. */
export function usePeopleBackstage({ stage, textOf, mainLanguage }: LiveRoomView): readonly PersonBackstage[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const asked = [language, ...navigator.languages];
    const people = new Map<string, PersonBackstage>();
    for (const seat of stage.seats)
      if (seat.state !== 'removed')
        people.set(seat.participantId, { participantId: seat.participantId, name: textOf(seat).name });
    for (const { members } of stage.booths)
      for (const { participantId, name } of members)
        if (!people.has(participantId))
          people.set(participantId, { participantId, name: pickText(name, asked, mainLanguage) });
    return [...people.values()];
  }, [stage, textOf, mainLanguage, language]);
}
