import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { type OrganisedSummit, OrganiserFrame } from '../organise/index.js';
import { ChangeList } from './ChangeList.js';
import { CompareForm } from './CompareForm.js';
import { ConflictList } from './ConflictList.js';
import { ReleaseForm } from './ReleaseForm.js';
import { ReleaseOverview, type Preview } from './release.queries.js';
import { VersionList } from './VersionList.js';
import classes from './release.module.css';

/** What the public does not have yet, and what it had so far: review, release, compare, restore. */
export function ReleasePage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="release">
      {(summit) => <Releases key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Releases({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: ReleaseOverview,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const [done, setDone] = useState('');
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const preview = result.data?.releasePreview;
  if (!preview) {
    return result.error ? <ErrorNotice isPage problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  }
  const versions = result.data?.programmeVersions ?? [];
  return (
    <div className={classes.page}>
      <p role="status" className={classes.done}>
        {done}
      </p>
      <Review
        summit={summit}
        preview={preview}
        onStale={() => {
          setDone('');
          refresh();
        }}
        onReleased={(version) => {
          setDone(t('organise-release.released', { version }));
          refresh();
        }}
      />
      {versions.length > 0 && (
        <section aria-labelledby="versions">
          <h2 id="versions">{t('organise-release.versions')}</h2>
          <VersionList
            summit={summit}
            versions={versions}
            onRestored={() => {
              setDone(t('organise-release.restored'));
              refresh();
              window.scrollTo({ top: 0 });
            }}
          />
        </section>
      )}
      {versions.length > 1 && (
        <section aria-labelledby="compare">
          <h2 id="compare">{t('organise-release.compare')}</h2>
          <CompareForm key={versions[0]?.number} summit={summit} versions={versions} />
        </section>
      )}
    </div>
  );
}

interface ReviewProps {
  summit: OrganisedSummit;
  preview: Preview;
  onStale: () => void;
  onReleased: (version: number) => void;
}

function Review({ summit, preview, onStale, onReleased }: ReviewProps): ReactNode {
  const t = useText();
  const { changes, currentVersion, unscheduledCount } = preview;
  return (
    <section aria-labelledby="review" className={classes.review}>
      <h2 id="review">
        {changes.length === 0
          ? t('organise-release.nothing')
          : currentVersion === null
            ? t('organise-release.first')
            : t('organise-release.changes', { count: changes.length, version: currentVersion })}
      </h2>
      {changes.length === 0 && (
        <p className={classes.soft}>
          {t('organise-release.nothing.text')}{' '}
          <Link href={`/organise/${summit.slug}/programme`}>{t('organise.tab.programme')}</Link>
        </p>
      )}
      {unscheduledCount > 0 && (
        <p className={classes.soft}>{t('organise-release.unscheduled', { count: unscheduledCount })}</p>
      )}
      <ChangeList changes={changes} zone={summit.timeZone} />
      {changes.length > 0 && <ConflictList conflicts={preview.conflicts} summitSlug={summit.slug} />}
      {changes.length > 0 && (
        <ReleaseForm key={preview.nextVersion} preview={preview} onStale={onStale} onReleased={onReleased} />
      )}
    </section>
  );
}
