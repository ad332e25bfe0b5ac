import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { clockText } from './ceremony-view.js';
import classes from './run-sheet.module.css';
import { RunSheetsQuery } from './run-sheet.queries.js';
import { SheetPage } from './SheetPage.js';

interface RunSheetsPageProps {
  summitSlug: string;
  /** Of the session whose sheet is open; all of them without one. */
  sessionSlug?: string;
}

/** `/organise/<summit>/run-sheet`: the run sheets of all sessions; with a session the one of that. */
export function RunSheetsPage({ summitSlug, sessionSlug }: RunSheetsPageProps): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="run-sheet">
      {(summit) => <Sheets key={summit.id} summit={summit} sessionSlug={sessionSlug} />}
    </OrganiserFrame>
  );
}

function Sheets({ summit, sessionSlug }: { summit: OrganisedSummit; sessionSlug: string | undefined }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [result, ask] = useQuery({
    query: RunSheetsQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const entries = result.data?.runSheets;
  if (!entries)
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (sessionSlug !== undefined) {
    const open = entries.find((entry) => entry.sessionSlug === sessionSlug);
    if (open) return <SheetPage key={open.sessionId} summit={summit} sessionId={open.sessionId} title={open.title} />;
    return <EmptyState title={t('run-sheet.no-session')} />;
  }
  if (entries.length === 0)
    return <EmptyState title={t('run-sheet.no-sessions-title')}>{t('run-sheet.no-sessions-text')}</EmptyState>;
  return (
    <div className={classes.page}>
      <h2>{t('organise.tab.run-sheet')}</h2>
      <p className={classes.soft}>{t('run-sheet.lead')}</p>
      <ul className={classes.sessions}>
        {entries.map((entry) => (
          <li key={entry.sessionId} className={classes.session}>
            <Link href={`/organise/${summit.slug}/run-sheet/${entry.sessionSlug}`} className={classes.sessionTitle}>
              <LocalText text={entry.title} />
            </Link>
            <span className={classes.soft}>
              {entry.startsAt === null ? t('run-sheet.unscheduled') : formats.dateTime(entry.startsAt, summit.timeZone)}
            </span>
            <span className={classes.soft}>
              {t('run-sheet.cue-count', { count: entry.cueCount })}
              {entry.cueCount > 0 && (
                <>
                  {' · '}
                  <span dir="ltr">{clockText(entry.plannedSeconds)}</span>
                </>
              )}
              {entry.phase !== 'AHEAD' && (
                <> · {t(entry.phase === 'RUNNING' ? 'run-sheet.phase.running' : 'run-sheet.phase.over')}</>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
