import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DraftText } from '../organise/index.js';
import { ChangeList } from './ChangeList.js';
import { CompareVersions, RestoreVersion as RestoreVersionMutation, type RestoreResult } from './release.queries.js';
import classes from './release.module.css';

interface RestoreVersionProps {
  summit: { id: string; timeZone: string };
  version: number;
  onRestored: () => void;
  onClose: () => void;
}

/** Shows what the draft would lose before it is taken back to a version, and asks. */
export function RestoreVersion({ summit, version, onRestored, onClose }: RestoreVersionProps): ReactNode {
  const t = useText();
  const [compared, ask] = useQuery({
    query: CompareVersions,
    variables: { summitId: summit.id, from: version },
    requestPolicy: 'network-only',
  });
  const [restored, restore] = useMutation(RestoreVersionMutation);
  const [refusal, setRefusal] = useState<Exclude<RestoreResult, { __typename: 'VersionRestored' }> | null>(null);
  const comparison = compared.fetching ? null : compared.data?.compareVersions;
  const confirm = async (): Promise<void> => {
    if (!comparison) return;
    const { data } = await restore({ summitId: summit.id, version, draftState: comparison.draftState });
    const result = data?.restoreVersion;
    if (!result) return;
    if (result.__typename === 'VersionRestored') return onRestored();
    setRefusal(result);
    // What is shown is not what there is: it is read again before somebody confirms it again.
    if (result.code === 'stale-preview') ask();
  };
  return (
    <div role="group" aria-label={t('organise-release.restore.open', { version })} className={classes.restore}>
      {compared.error ? (
        <ErrorNotice problem={problemOf(compared.error)} onRetry={ask} />
      ) : !comparison ? (
        <p role="status">{t('organise-release.restore.loading')}</p>
      ) : comparison.changes.length === 0 ? (
        <p role="status">{t('organise-release.restore.same', { version })}</p>
      ) : (
        <>
          <p role="status">{t('organise-release.restore.differs', { version, count: comparison.changes.length })}</p>
          <ChangeList changes={comparison.changes} zone={summit.timeZone} />
          <p className={classes.soft}>{t('organise-release.restore.explained')}</p>
        </>
      )}
      {restored.error && <ErrorNotice problem={problemOf(restored.error)} />}
      {refusal && <RefusedRestoration refusal={refusal} />}
      <div className={classes.actions}>
        {comparison && comparison.changes.length > 0 && (
          <Button type="button" loading={restored.fetching} onClick={() => void confirm()}>
            {t('organise-release.restore.confirm', { version })}
          </Button>
        )}
        <Button type="button" variant="default" onClick={onClose}>
          {t('organise-release.restore.keep')}
        </Button>
      </div>
    </div>
  );
}

function RefusedRestoration({
  refusal,
}: {
  refusal: Exclude<RestoreResult, { __typename: 'VersionRestored' }>;
}): ReactNode {
  const t = useText();
  if (refusal.__typename === 'PersonBusy') {
    return (
      <div role="alert" className={classes.refused}>
        <p>{t('organise-release.restore.busy')}</p>
        <p>
          <strong>
            <DraftText texts={refusal.person.names} />
          </strong>
          {refusal.otherSession && (
            <>
              {' · '}
              <DraftText texts={refusal.otherSession.titles} />
            </>
          )}
        </p>
      </div>
    );
  }
  return (
    <p role="alert" className={classes.refused}>
      {refusal.code === 'stale-preview'
        ? t('organise-release.restore.stale')
        : t('organise-release.refused.other', { message: `\u2068${refusal.message}\u2069` })}
    </p>
  );
}
