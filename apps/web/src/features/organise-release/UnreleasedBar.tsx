import { useEffect, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { UnreleasedChanges } from './release.queries.js';
import classes from './release.module.css';

interface UnreleasedBarProps {
  summit: { id: string; slug: string };
  /** Another value whenever the draft was changed here: then the bar counts again. */
  draftKey: string | number;
}

/** '7 changes since version 3 · Review and release', or that the public has everything. Nothing while it is not known. */
export function UnreleasedBar({ summit, draftKey }: UnreleasedBarProps): ReactNode {
  const t = useText();
  const [{ data }, ask] = useQuery({
    query: UnreleasedChanges,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => ask({ requestPolicy: 'network-only' }), [draftKey, ask]);
  const preview = data?.releasePreview;
  if (!preview) return null;
  const { currentVersion, nextVersion, changeCount } = preview;
  return (
    <div className={classes.bar} data-changed={changeCount > 0 || undefined}>
      <p role="status">
        {changeCount === 0 && currentVersion !== null ? (
          t('organise-release.bar.all-released', { version: currentVersion })
        ) : currentVersion === null ? (
          t('organise-release.bar.never')
        ) : (
          <FormattedMessage
            id="organise-release.bar.changes"
            values={{ count: changeCount, version: currentVersion, b: (chunks) => <strong>{chunks}</strong> }}
          />
        )}
      </p>
      <Link href={`/organise/${summit.slug}/release`}>
        {changeCount === 0
          ? t('organise-release.bar.versions')
          : t('organise-release.bar.review', { version: nextVersion })}
      </Link>
    </div>
  );
}
