import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from './DraftText.js';
import type { DraftSession, SessionRefusal } from './organise.queries.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

interface RefusalNoticeProps {
  refusal: SessionRefusal;
  summit: Summit;
  /** Throws the form's changes away and shows what somebody else saved. */
  onShowCurrent: (current: DraftSession) => void;
}

/** Why the server did not do it, in the organiser's words, naming what stands in the way. */
export function RefusalNotice({ refusal, summit, onShowCurrent }: RefusalNoticeProps): ReactNode {
  const t = useText();
  return (
    <div role="alert" className={classes.refused}>
      <p>
        <strong>{t('organise.refused.title')}</strong>
      </p>
      <p>
        <Reason refusal={refusal} summit={summit} />
      </p>
      {refusal.__typename === 'StaleRevision' && (
        <Button type="button" size="compact-sm" variant="default" onClick={() => onShowCurrent(refusal.current)}>
          {t('organise.refused.stale-load')}
        </Button>
      )}
    </div>
  );
}

function Reason({ refusal, summit }: { refusal: SessionRefusal; summit: Summit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const isolated = (texts: DraftSession['titles']): string =>
    `\u2068${draftTextFor(texts, language)?.text ?? ''}\u2069`;
  switch (refusal.__typename) {
    case 'PersonBusy':
      // Another summit's programme is not this organiser's to read.
      if (!refusal.otherSession?.startsAt || !refusal.otherSession.endsAt)
        return t('organise.refused.person-busy-elsewhere', { person: isolated(refusal.person.names) });
      return t('organise.refused.person-busy', {
        person: isolated(refusal.person.names),
        session: isolated(refusal.otherSession.titles),
        time: formats.timeRange(refusal.otherSession.startsAt, refusal.otherSession.endsAt, summit.timeZone),
      });
    case 'OutsideSummit':
      return t('organise.refused.outside-summit', {
        start: formats.dateTime(refusal.startsAt, summit.timeZone),
        end: formats.dateTime(refusal.endsAt, summit.timeZone),
      });
    case 'StaleRevision':
      return t('organise.refused.stale');
    case 'NotAllowed':
      return t('organise.refused.not-allowed');
    case 'NotFound':
      return t('organise.refused.not-found');
    case 'Refused':
      return refusal.code === 'session-cancelled'
        ? t('organise.refused.session-cancelled')
        : t('organise.refused.other', { message: `\u2068${refusal.message}\u2069` });
  }
}
