import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { ticketOfTab } from '../carbon-entry/index.js';
import { type CarbonScene, type SummitCarbon, SummitCarbonQuery, toAirportChoice } from './carbon.queries.js';
import { FootprintFlow } from './FootprintFlow.js';
import { OwnFootprint } from './OwnFootprint.js';
import { partsFromWire } from './server-footprint.js';
import type { RowDefaults } from './start-form.js';
import type { DraftRules } from './compute-form.js';
import classes from './carbon.module.css';

/** A participant's own part in a summit: what it comes to, what would reduce it, and what can be done about it. */
export function SummitCarbonPage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: SummitCarbonQuery,
    variables: { slug: summitSlug, ticket: ticketOfTab(summitSlug) },
  });
  const scene = result.data?.summitCarbon;
  usePageTitle(scene ? `${t('carbon.title')} · ${scene.summit.title.text}` : t('carbon.title'));
  if (!scene) {
    if (result.error)
      return (
        <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      );
    return result.data ? <NotFoundPage /> : <PageSkeleton />;
  }
  if (!scene.rules.isOffered)
    return (
      <EmptyState
        isPage
        title={t('carbon.not-offered')}
        action={
          <Button component={Link} href={`/s/${summitSlug}`} variant="light">
            {t('carbon.to-summit')}
          </Button>
        }
      >
        {t('carbon.not-offered.text')}
      </EmptyState>
    );
  const { prefill } = scene;
  return (
    <section className={classes.page}>
      <Head scene={scene} />
      <OwnFootprint summitSlug={summitSlug}>
        <FootprintFlow
          summitSlug={summitSlug}
          rules={rulesOf(scene)}
          measured={prefill.online}
          defaults={defaultsOf(prefill)}
          intro={<p>{t('carbon.intro')}</p>}
        />
      </OwnFootprint>
      <nav className={classes.links} aria-label={t('carbon.more-of')}>
        <Link href={`/s/${summitSlug}/carbon/leaderboard`}>{t('carbon.link.leaderboard')}</Link>
        <Link href={`/s/${summitSlug}/carbon/balance`}>{t('organise-carbon.balance.title')}</Link>
        <Link href="/carbon/account">{t('carbon.link.account')}</Link>
      </nav>
    </section>
  );
}

function Head({ scene: { summit } }: { scene: CarbonScene }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <header className={classes.head}>
      <p className={classes.lead}>{t('carbon.title')}</p>
      <LocalText as="h1" text={summit.title} />
      <p className={classes.soft}>{formats.plainDateRange(summit.startsOn, summit.endsOn)}</p>
    </header>
  );
}

const rulesOf = ({ rules }: CarbonScene): DraftRules => ({ ...rules, parts: partsFromWire(rules.boundary) });

const defaultsOf = (prefill: SummitCarbon['prefill']): RowDefaults => ({
  homeCountry: prefill.country ?? '',
  hostCountry: prefill.venueCountry ?? '',
  homeAirports: prefill.arrivalAirports.map(toAirportChoice),
  hostAirports: prefill.venueAirports.map(toAirportChoice),
  nights: prefill.nights,
  isMeasured: prefill.online !== null,
});
