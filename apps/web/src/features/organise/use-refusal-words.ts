import { useCallback } from 'react';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from './DraftText.js';
import type { DraftSession, SessionRefusal } from './organise.queries.js';

/** Why the server did not do it, in the organiser's words, naming what stands in the way. Times are the summit's. */
export function useRefusalWords(summit: { timeZone: string }): (refusal: SessionRefusal) => string {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const { timeZone } = summit;
  return useCallback(
    (refusal) => {
      const isolated = (texts: DraftSession['titles']): string =>
        `\u2068${draftTextFor(texts, language)?.text ?? ''}\u2069`;
      switch (refusal.__typename) {
        case 'PersonBusy': {
          const { otherSession, person } = refusal;
          // Another summit's programme is not this organiser's to read; one without a time keeps nobody.
          if (otherSession === null || otherSession.startsAt === null || otherSession.endsAt === null)
            return t('organise.refused.person-busy-elsewhere', { person: isolated(person.names) });
          return t('organise.refused.person-busy', {
            person: isolated(person.names),
            session: isolated(otherSession.titles),
            time: formats.timeRange(otherSession.startsAt, otherSession.endsAt, timeZone),
          });
        }
        case 'OutsideSummit':
          return t('organise.refused.outside-summit', {
            start: formats.dateTime(refusal.startsAt, timeZone),
            end: formats.dateTime(refusal.endsAt, timeZone),
          });
        case 'StaleRevision':
          return t('organise.refused.stale');
        case 'NotAllowed':
          return t('organise.refused.not-allowed');
        case 'NotFound':
          return t('organise.refused.not-found');
        case 'Refused':
          return refusal.code === 'session-cancelled' ||
            refusal.code === 'session-published' ||
            refusal.code === 'session-unscheduled'
            ? t(`organise.refused.${refusal.code}`)
            : t('organise.refused.other', { message: `\u2068${refusal.message}\u2069` });
      }
    },
    [t, formats, language, timeZone],
  );
}
