import { Button } from '@mantine/core';
import { IconArrowRight, IconHome } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { CarbonScenesQuery, type CarbonScene } from './carbon.queries.js';
import classes from './carbon.module.css';

/** Where somebody's footprint can be computed: at a summit, or of a year of their life. */
export function ScenesPage(): ReactNode {
  const t = useText();
  usePageTitle(t('carbon.title'));
  const [result, ask] = useQuery({ query: CarbonScenesQuery });
  const scenes = result.data?.carbonScenes;
  if (scenes === undefined)
    return result.error ? (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <h1>{t('carbon.title')}</h1>
        <p>{t('carbon.scenes.intro')}</p>
      </header>
      <section className={classes.narrow} aria-labelledby="scenes-summits">
        <h2 id="scenes-summits">{t('carbon.scenes.summits')}</h2>
        {scenes.length === 0 && <p className={classes.soft}>{t('carbon.scenes.none')}</p>}
        <ul className={classes.scenes}>
          {scenes.map((scene) => (
            <Scene key={scene.summit.id} scene={scene} />
          ))}
        </ul>
      </section>
      <section className={classes.narrow} aria-labelledby="scenes-life">
        <h2 id="scenes-life">{t('carbon.scenes.life')}</h2>
        <ul className={classes.scenes}>
          <li>
            <div>
              <h3>
                <IconHome size={20} aria-hidden /> {t('carbon.life.title')}
              </h3>
              <p className={classes.soft}>{t('carbon.scenes.life.text')}</p>
            </div>
            <Button component={Link} href="/carbon/life" variant="light">
              {t('carbon.scenes.life.start')}
            </Button>
          </li>
        </ul>
      </section>
      <nav className={classes.links} aria-label={t('carbon.more-of')}>
        <Link href="/carbon/projects">{t('carbon.link.projects')}</Link>
        <Link href="/carbon/leaderboard">{t('carbon.link.leaderboard')}</Link>
        <Link href="/carbon/account">{t('carbon.link.account')}</Link>
        <Link href="/verify">{t('carbon.link.verify')}</Link>
      </nav>
    </section>
  );
}

function Scene({ scene: { summit } }: { scene: CarbonScene }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <li>
      <div>
        <LocalText as="h3" text={summit.title} />
        <p className={classes.soft}>
          {formats.plainDateRange(summit.startsOn, summit.endsOn)}
          {summit.place && (
            <>
              {' · '}
              <LocalText text={summit.place} />
            </>
          )}
        </p>
      </div>
      <Button
        component={Link}
        href={`/s/${summit.slug}/carbon`}
        className={classes.long}
        rightSection={<IconArrowRight size={18} aria-hidden className={classes.onward} />}
      >
        {t('carbon.finance')}
      </Button>
    </li>
  );
}
