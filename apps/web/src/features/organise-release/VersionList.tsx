import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { draftTextFor } from '../organise/index.js';
import { OlderVersions, type Version } from './release.queries.js';
import { RestoreVersion } from './RestoreVersion.js';
import classes from './release.module.css';

interface VersionListProps {
  summit: { id: string; timeZone: string };
  /** Newest first. */
  versions: readonly Version[];
  onRestored: () => void;
}

/** What was released so far, each with what it said of itself and the way back to it. */
export function VersionList({ summit, versions, onRestored }: VersionListProps): ReactNode {
  const t = useText();
  const client = useClient();
  const [older, setOlder] = useState<readonly Version[]>([]);
  const [restoring, setRestoring] = useState<number | null>(null);
  const all = [...versions, ...older.filter(({ number }) => versions.every((version) => version.number > number))];
  const last = all.at(-1)?.number ?? 1;
  const showMore = async (): Promise<void> => {
    const { data } = await client.query(OlderVersions, { summitId: summit.id, before: last }).toPromise();
    setOlder((known) => [...known, ...(data?.programmeVersions ?? [])]);
  };
  return (
    <>
      <ol className={classes.versions} reversed>
        {all.map((version) => (
          <li key={version.number}>
            <VersionHead version={version} timeZone={summit.timeZone} isCurrent={version === all[0]} />
            <VersionText version={version} />
            {restoring === version.number ? (
              <RestoreVersion
                summit={summit}
                version={version.number}
                onRestored={() => {
                  setRestoring(null);
                  onRestored();
                }}
                onClose={() => setRestoring(null)}
              />
            ) : (
              <Button
                type="button"
                size="compact-md"
                variant="subtle"
                className={classes.restoreButton}
                onClick={() => setRestoring(version.number)}
              >
                {t('organise-release.restore.open', { version: version.number })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {last > 1 && (
        <Button type="button" variant="default" onClick={() => void showMore()}>
          {t('organise-release.versions.more')}
        </Button>
      )}
    </>
  );
}

function VersionHead({
  version: { number, name, releasedAt, releasedBy },
  timeZone,
  isCurrent,
}: {
  version: Version;
  timeZone: string;
  isCurrent: boolean;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const when = formats.dateTime(releasedAt, timeZone);
  return (
    <>
      <h3>
        {t('organise-release.version', { version: number })}
        {name !== null && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
        {isCurrent && <span className={classes.current}>{t('organise-release.version.current')}</span>}
      </h3>
      <p className={classes.soft}>
        <time dateTime={releasedAt}>
          {releasedBy === null
            ? t('organise-release.version.at', { when })
            : t('organise-release.version.by', { when, name: `\u2068${releasedBy}\u2069` })}
        </time>
      </p>
    </>
  );
}

function VersionText({ version: { changelog } }: { version: Version }): ReactNode {
  const { language } = useLanguage();
  const text = draftTextFor(changelog, language);
  if (!text || text.text === '') return null;
  return <LocalText as="div" className={classes.changelog} text={text} />;
}
