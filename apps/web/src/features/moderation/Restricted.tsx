import type { ReactNode } from 'react';
import type { PersonRestriction } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './moderation.module.css';
import type { Moderating } from './use-moderation.js';

/** Who may not write or come in, and until when. */
export function Restricted({
  restrictions,
  moderating,
}: {
  restrictions: readonly PersonRestriction[];
  moderating: Moderating;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <div className={classes.body}>
      {restrictions.length === 0 && <p className={classes.empty}>{t('moderation.people-empty')}</p>}
      <ul className={classes.list} data-testid="moderation-restricted">
        {restrictions.map(({ restrictionId, kind, name, until, isByAddress, scope, imposedBy }) => (
          <li key={restrictionId} className={classes.row}>
            <p className={classes.meta}>
              <bdi className={classes.name}>{name}</bdi>
              <span className={classes.badge}>{t(`moderation.${kind}`)}</span>
              {isByAddress && <span className={classes.badge}>{t('moderation.with-address')}</span>}
              {scope === 'summit' && <span className={classes.badge}>{t('moderation.of-summit')}</span>}
            </p>
            <p className={classes.meta}>
              <span>
                {until === null
                  ? t('moderation.until-lifted')
                  : t('moderation.until', { time: formats.dateTime(until, readerZone()) })}
              </span>
              <span>{t('moderation.by', { name: imposedBy })}</span>
            </p>
            <button
              type="button"
              className={classes.button}
              disabled={moderating.isBusy}
              onClick={() => void moderating.decide({ kind: 'lift', restrictionId })}
            >
              {t('moderation.lift')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
