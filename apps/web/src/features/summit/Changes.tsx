import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

type Version = Summit['versions'][number];
/** Shown at once; who wants to know more opens the rest. */
const RECENT = 3;

/** Whether there is something to look back at: of a first version everything is new. */
export function hasChanges({ isRehearsal, versions }: Pick<Summit, 'isRehearsal' | 'versions'>): boolean {
  return !isRehearsal && versions.length > 1 && versions.some(({ changelog }) => changelog !== null);
}

/** What changed in the programme, version by version. */
export function Changes({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const told = summit.versions.filter(({ changelog }) => changelog !== null);
  const older = told.slice(RECENT);
  return (
    <Section id="changes" title={t('summit.changes')}>
      <VersionList versions={told.slice(0, RECENT)} timeZone={summit.timeZone} />
      {older.length > 0 && (
        <details className={classes.olderVersions}>
          <summary>{t('summit.changes.older')}</summary>
          <VersionList versions={older} timeZone={summit.timeZone} />
        </details>
      )}
    </Section>
  );
}

function VersionList({ versions, timeZone }: { versions: readonly Version[]; timeZone: string }): ReactNode {
  const formats = useFormats();
  return (
    <ol className={classes.versions}>
      {versions.map((version) => (
        <li key={version.number}>
          <h3>
            <VersionName version={version} />
          </h3>
          <time dateTime={version.releasedAt} className={classes.soft}>
            {formats.dateTime(version.releasedAt, timeZone)}
          </time>
          {version.changelog && (
            <ul>
              <Lines of={version.changelog} />
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Each change is a line. Which language it is in is marked once. */
function Lines({ of }: { of: NonNullable<Version['changelog']> }): ReactNode {
  return of.text
    .split('\n')
    .map((line, index) => <LocalText key={index} as="li" text={{ ...of, text: line }} marksFallback={index === 0} />);
}

/** 'Version 3 · Final programme'. */
export function VersionName({ version: { number, name } }: { version: Pick<Version, 'number' | 'name'> }): ReactNode {
  const t = useText();
  return (
    <>
      {t('summit.version', { version: number })}
      {name !== null && (
        <>
          {' · '}
          <bdi>{name}</bdi>
        </>
      )}
    </>
  );
}
