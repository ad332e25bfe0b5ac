import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import type { OrganisedSummit } from '../organise/index.js';
import { AvoidedPart } from './AvoidedPart.js';
import { CoverageSums } from './CoverageParts.js';
import { FootprintTable } from './FootprintTable.js';
import type { Desk } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

/** What is to be done next, by what there is. */
const nextOf = ({
  estimate,
  recomputed,
  published,
  orderableGrams,
}: Desk): 'before' | 'after' | 'finance' | 'publish' => {
  if (recomputed === null) return estimate === null ? 'before' : 'after';
  return orderableGrams > 0 && published.length === 0 ? 'finance' : 'publish';
};

/** Where the summit's balance stands: expected, recomputed, financed, published; and the next step. */
export function OverviewView({ summit, desk }: { summit: OrganisedSummit; desk: Desk }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { estimate, recomputed, coverage, published } = desk;
  const last = recomputed ?? estimate;
  const next = nextOf(desk);
  const [current] = published;
  return (
    <section className={classes.view} aria-labelledby="overview-title">
      <h2 id="overview-title">{t('organise-carbon.view.overview')}</h2>
      <p className={classes.soft}>{t('organise-carbon.lead')}</p>
      <dl className={classes.figures}>
        <div>
          <dt>{t('organise-carbon.estimated')}</dt>
          <dd>{estimate === null ? t('organise-carbon.not-yet') : <Kilograms grams={estimate.grams} />}</dd>
        </div>
        <div>
          <dt>{t('organise-carbon.recomputed')}</dt>
          <dd>{recomputed === null ? t('organise-carbon.not-yet') : <Kilograms grams={recomputed.grams} />}</dd>
        </div>
        <div>
          <dt>{t('organise-carbon.published')}</dt>
          <dd>
            {current === undefined ? (
              t('organise-carbon.not-yet')
            ) : (
              <Link href={`/s/${summit.slug}/carbon/balance`}>
                {t('organise-carbon.version', { version: current.version })}
              </Link>
            )}
          </dd>
        </div>
      </dl>
      <div className={classes.actions}>
        <Button component={Link} href={`/organise/${summit.slug}/carbon/${next}`}>
          {t(`organise-carbon.next.${next}`)}
        </Button>
        <Button component={Link} href={`/organise/${summit.slug}/carbon/poster`} variant="default">
          {t('organise-carbon.poster')}
        </Button>
      </div>
      {last !== null && (
        <>
          <FootprintTable
            footprint={last.footprint}
            caption={t(
              last.stage === 'RECOMPUTED' ? 'organise-carbon.caption.recomputed' : 'organise-carbon.caption.estimate',
              { version: last.version, date: formats.dateTime(last.computedAt, summit.timeZone) },
            )}
          />
          {coverage !== null && (
            <>
              <h3>{t('organise-carbon.financed')}</h3>
              <CoverageSums grams={last.grams} coverage={coverage} />
            </>
          )}
          <AvoidedPart avoided={last.footprint.avoided} />
        </>
      )}
    </section>
  );
}
