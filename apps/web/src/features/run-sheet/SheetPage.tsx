import type { ComponentProps, ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import type { OrganisedSummit } from '../organise/index.js';
import { CeremonyDesk } from './CeremonyDesk.js';
import { PlanEditor } from './PlanEditor.js';
import classes from './run-sheet.module.css';
import { CueChoices } from './run-sheet.queries.js';
import { useRunSheet } from './use-run-sheet.js';

interface SheetPageProps {
  summit: OrganisedSummit;
  sessionId: string;
  title: ComponentProps<typeof LocalText>['text'];
}

/** One session's run sheet: its plan, and its ceremony beside it. */
export function SheetPage({ summit, sessionId, title }: SheetPageProps): ReactNode {
  const t = useText();
  const desk = useRunSheet(sessionId);
  const [choices] = useQuery({
    query: CueChoices,
    variables: { summitId: summit.id, sessionId },
    requestPolicy: 'cache-and-network',
  });
  const { sheet } = desk;
  return (
    <div className={classes.page}>
      <div>
        <Link href={`/organise/${summit.slug}/run-sheet`}>{t('run-sheet.all')}</Link>
        <LocalText as="h2" className={classes.heading ?? ''} text={title} />
      </div>
      {desk.failure !== null && <ErrorNotice problem={desk.failure} onRetry={desk.refresh} />}
      {sheet === undefined && desk.failure === null && <PageSkeleton />}
      {sheet === null && <EmptyState title={t('run-sheet.no-session')} />}
      {sheet && (
        <div className={classes.columns}>
          <PlanEditor desk={desk} sheet={sheet} choices={choices.data ?? null} />
          <div className={classes.side}>
            <h3 className={classes.partTitle}>{t('run-sheet.ceremony')}</h3>
            <CeremonyDesk desk={desk} sheet={sheet} />
            <p className={classes.soft}>
              <Link href={`/s/${sheet.summitSlug}/${sheet.sessionSlug}`}>{t('run-sheet.to-session')}</Link>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
