import { useCallback } from 'react';
import type { StageSeat } from '@app/contracts';
import { pickText, type PickedText } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';

export interface SeatText {
  name: PickedText;
  title: PickedText | null;
  /** In the reader's language. */
  country: string | null;
}

/** A seat's name, title and country as this reader reads them; the summit's main language where theirs is missing. */
export function useSeatText(mainLanguage: string): (seat: StageSeat) => SeatText {
  const { language, formats } = useLanguage();
  return useCallback(
    (seat) => {
      const asked = [language, ...navigator.languages];
      return {
        name: pickText(seat.name, asked, mainLanguage),
        title: seat.title && pickText(seat.title, asked, mainLanguage),
        country: seat.country && formats.country(seat.country),
      };
    },
    [language, formats, mainLanguage],
  );
}
