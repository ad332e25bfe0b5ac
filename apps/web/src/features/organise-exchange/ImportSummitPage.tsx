import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { SignInFirst } from '../organise/index.js';
import { ImportPanel } from './ImportPanel.js';
import classes from './exchange.module.css';

/** A summit from a file, as a new one. */
export function ImportSummitPage(): ReactNode {
  const t = useText();
  usePageTitle(t('organise-exchange.import.title'));
  const { viewer, isLoading, refresh } = useViewer();
  const [, go] = useLocation();
  if (isLoading) return <PageSkeleton />;
  if (viewer === null) return <SignInFirst returnTo="/organise/import" />;
  return (
    <div className={`${classes.page} ${classes.alone}`}>
      <section className={classes.section}>
        <p>
          <Link href="/organise">{t('organise.title')}</Link>
        </p>
        <h1>{t('organise-exchange.import.title')}</h1>
        <p className={classes.soft}>{t('organise-exchange.import.lead')}</p>
        <p className={classes.soft}>{t('organise-exchange.in.lead')}</p>
        <ImportPanel
          summitSlug={null}
          languages={[]}
          onApplied={(slug) => {
            refresh();
            go(`/organise/${slug}/programme`);
          }}
        />
      </section>
    </div>
  );
}
