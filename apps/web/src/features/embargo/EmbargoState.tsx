import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { draftTextFor } from '../organise/index.js';
import { SessionsToRelease, type Embargo } from './embargo.queries.js';
import type { ReleasingSummit } from './ReleaseControl.js';
import classes from './embargo.module.css';

/** Whether it is out, or when it will be. */
export function EmbargoState({ embargo, summit }: { embargo: Embargo; summit: ReleasingSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { state, releasesAt, sessionId, releasedAt, recalledAt, recallReason, missingLanguages } = embargo;
  const at = { RELEASED: releasedAt, RECALLED: recalledAt, EMBARGOED: releasesAt }[state];
  const isWaiting = state === 'EMBARGOED' && releasesAt === null;
  return (
    <div className={classes.says}>
      <p className={classes.state}>
        <span className={classes.word} data-state={state}>
          {t(`embargo.state.${state}`)}
        </span>
        {state === 'EMBARGOED' && releasesAt !== null && <span>{t('embargo.goes-out')}</span>}
        {at !== null && <LocalTime at={at} summitZone={summit.timeZone} />}
        {isWaiting && sessionId !== null && <WithSession embargo={embargo} summit={summit} />}
      </p>
      {state === 'EMBARGOED' && <p className={classes.soft}>{t('embargo.until-then')}</p>}
      {state === 'RECALLED' && (
        <p>
          {t('embargo.reason-said')} <bdi>{recallReason}</bdi>
        </p>
      )}
      {state !== 'RECALLED' && missingLanguages.length > 0 && (
        <p className={classes.soft}>
          {t('embargo.without', { languages: formats.list(missingLanguages.map((tag) => formats.language(tag))) })}
        </p>
      )}
    </div>
  );
}

function WithSession({ embargo, summit }: { embargo: Embargo; summit: ReleasingSummit }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: SessionsToRelease, variables: { slug: summit.slug } });
  const session = data?.draftSummit?.sessions.nodes.find(({ id }) => id === embargo.sessionId);
  const title = session && draftTextFor(session.titles, language)?.text;
  // Isolated: a title may be written the other way.
  return <span>{t(`embargo.with.${embargo.sessionMoment ?? 'END'}`, { session: `\u2068${title ?? '…'}\u2069` })}</span>;
}
