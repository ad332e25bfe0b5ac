import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import type { OrganisedSummit } from '../organise/index.js';
import { Batches } from './Batches.js';
import type { CertificateDesk } from './organise-certificates.queries.js';
import { isAward, KINDS, kindName } from './template-form.js';
import classes from './organise-certificates.module.css';

interface OverviewViewProps {
  summit: OrganisedSummit;
  desk: CertificateDesk;
  onChanged: () => void;
}

/** Every kind of certificate, how far each is, and what was issued. */
export function OverviewView({ summit, desk, onChanged }: OverviewViewProps): ReactNode {
  const t = useText();
  const address = `/organise/${summit.slug}/certificates`;
  return (
    <div className={classes.view}>
      <p className={classes.soft}>{t('organise-certificates.lead')}</p>
      <ul className={classes.kinds}>
        {KINDS.map((kind) => {
          const isDesigned = desk.templates.some((each) => each.kind === kindName(kind));
          const issued = desk.batches
            .filter((each) => each.kind === kindName(kind))
            .reduce((sum, { count }) => sum + count, 0);
          return (
            <li key={kind} className={classes.card}>
              <h3>{t(`organise-certificates.kind.${kindName(kind)}`)}</h3>
              <p className={classes.soft}>
                {t(isDesigned ? 'organise-certificates.designed' : 'organise-certificates.not-designed')}
                {issued > 0 && ` · ${t('organise-certificates.batch.count', { count: issued })}`}
              </p>
              <p className={classes.line}>
                <Link href={`${address}/${kind}`}>{t('organise-certificates.step.design')}</Link>
                {isAward(kind) && isDesigned && (
                  <Link href={`${address}/${kind}/issue`}>{t('organise-certificates.step.issue')}</Link>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      <Batches summit={summit} batches={desk.batches} onChanged={onChanged} />
    </div>
  );
}
