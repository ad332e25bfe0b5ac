import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useLiveRoom } from '../stage/index.js';
import { CeremonyDesk } from './CeremonyDesk.js';
import classes from './run-sheet.module.css';
import { useRunSheet } from './use-run-sheet.js';

/** Ceremony mode beside the stage, for who presides and for organisers. */
export function RunSheetPanel(): ReactNode {
  const t = useText();
  const { session, summit, panel } = useLiveRoom();
  const desk = useRunSheet(session.id, panel === 'run-sheet');
  const { sheet } = desk;
  return (
    <section className={classes.panel} aria-label={t('run-sheet.tab')} data-testid="run-sheet-panel">
      <h2 className={classes.unseen}>{t('run-sheet.tab')}</h2>
      {desk.failure !== null && <ErrorNotice problem={desk.failure} onRetry={desk.refresh} />}
      {sheet && <CeremonyDesk desk={desk} sheet={sheet} />}
      {sheet?.mayWrite === true && (
        <p>
          <Link href={`/organise/${summit.slug}/run-sheet/${session.slug}`}>{t('run-sheet.plan-it')}</Link>
        </p>
      )}
    </section>
  );
}
