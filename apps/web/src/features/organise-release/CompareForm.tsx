import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ChangeList } from './ChangeList.js';
import { CompareVersions, type Version } from './release.queries.js';
import classes from './release.module.css';

const DRAFT = 'draft';

interface CompareFormProps {
  summit: { id: string; timeZone: string };
  /** Newest first; two at least. */
  versions: readonly Version[];
}

/** How any two versions differ, or a version and the draft. */
export function CompareForm({ summit, versions }: CompareFormProps): ReactNode {
  const t = useText();
  const [from, setFrom] = useState(String(versions[1]?.number ?? 1));
  const [to, setTo] = useState(String(versions[0]?.number ?? DRAFT));
  const [{ data, error, fetching }, ask] = useQuery({
    query: CompareVersions,
    variables: { summitId: summit.id, from: Number(from), to: to === DRAFT ? null : Number(to) },
    requestPolicy: 'cache-and-network',
  });
  const options = versions.map(({ number, name }) => ({
    value: String(number),
    label: [t('organise-release.version', { version: number }), name].filter(Boolean).join(' · '),
  }));
  const comparison = fetching ? null : data?.compareVersions;
  return (
    <div className={classes.compare}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('organise-release.compare.from')}
          value={from}
          data={options}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('organise-release.compare.to')}
          value={to}
          data={[{ value: DRAFT, label: t('organise-release.compare.draft') }, ...options]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      {error && <ErrorNotice problem={problemOf(error)} onRetry={ask} />}
      <p role="status" className={classes.soft}>
        {comparison && t('organise-release.compare.count', { count: comparison.changes.length })}
      </p>
      {comparison && <ChangeList changes={comparison.changes} zone={summit.timeZone} />}
    </div>
  );
}
