import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { EmbargoState } from './EmbargoState.js';
import { EmbargoQuery, UnscheduleRelease, type Embargo, type EmbargoKind } from './embargo.queries.js';
import { RecallForm } from './RecallForm.js';
import { ReleaseNowForm } from './ReleaseNowForm.js';
import { ScheduleForm } from './ScheduleForm.js';
import { useAnswer, type RefusalText } from './use-answer.js';
import classes from './embargo.module.css';

/** Of the summit: enough to speak of its clocks and sessions. */
export interface ReleasingSummit {
  slug: string;
  timeZone: string;
}
interface ReleaseControlProps {
  kind: EmbargoKind;
  objectId: string;
  summit: ReleasingSummit;
  /** It was released, recalled, or has another time; also when that came about by itself. */
  onChanged?: () => void;
  /** Words for refusals that only this kind has; `undefined` for all others. */
  refusalText?: RefusalText;
}
type Doing = 'release' | 'schedule' | 'recall';

/** When something goes out, and what an organiser does about it: now, at a time, with a session; or takes it back for good. */
export function ReleaseControl({ kind, objectId, summit, onChanged, refusalText }: ReleaseControlProps): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: EmbargoQuery,
    variables: { kind, objectId },
    requestPolicy: 'cache-and-network',
  });
  const embargo = result.data?.embargo;
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  useDue(embargo ?? null, () => {
    refresh();
    onChanged?.();
  });
  if (result.error && !result.data) return <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} />;
  if (!embargo) return null;
  return (
    <section className={classes.control} aria-label={t('embargo.label')} data-state={embargo.state}>
      <Control
        embargo={embargo}
        summit={summit}
        refusalText={refusalText}
        onChanged={() => {
          refresh();
          onChanged?.();
        }}
      />
    </section>
  );
}

interface ControlProps {
  embargo: Embargo;
  summit: ReleasingSummit;
  refusalText: RefusalText | undefined;
  onChanged: () => void;
}

function Control({ embargo, summit, refusalText, onChanged }: ControlProps): ReactNode {
  const t = useText();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [result, unschedule] = useMutation(UnscheduleRelease);
  const { failure, take } = useAnswer(refusalText);
  const actions = useRef<HTMLDivElement>(null);
  const says = useRef<HTMLDivElement>(null);
  const from = useRef<Doing | null>(null);
  useEffect(() => {
    // Back where they came from, once a form is left without a deed.
    if (doing === null && from.current !== null)
      actions.current?.querySelector<HTMLElement>(`[data-doing="${from.current}"]`)?.focus();
    from.current = doing;
  }, [doing]);
  const done = (): void => {
    // What it says now is what they wait for; the button may be gone.
    from.current = null;
    says.current?.focus();
    setDoing(null);
    onChanged();
  };
  const form = { embargo, summit, refusalText, onDone: done, onCancel: () => setDoing(null) };
  const isScheduled = embargo.releasesAt !== null || embargo.sessionId !== null;
  const open = (what: Doing, label: string, isMain = false): ReactNode => (
    <Button
      data-doing={what}
      variant={isMain ? 'filled' : 'default'}
      color={what === 'recall' ? 'red' : undefined}
      onClick={() => setDoing(what)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div ref={says} tabIndex={-1} className={classes.saying} role="status">
        <EmbargoState embargo={embargo} summit={summit} />
      </div>
      {doing === 'release' && <ReleaseNowForm {...form} />}
      {doing === 'schedule' && <ScheduleForm {...form} />}
      {doing === 'recall' && <RecallForm {...form} />}
      {failure}
      <div ref={actions} className={classes.actions} hidden={doing !== null}>
        {embargo.state === 'EMBARGOED' && open('release', t('embargo.release'), true)}
        {embargo.state === 'EMBARGOED' &&
          embargo.maySchedule &&
          open('schedule', t(isScheduled ? 'embargo.reschedule' : 'embargo.schedule'))}
        {embargo.state === 'EMBARGOED' && embargo.maySchedule && isScheduled && (
          <Button
            variant="subtle"
            loading={result.fetching}
            onClick={() =>
              void unschedule({ kind: embargo.kind, objectId: embargo.objectId }).then(({ data, error }) => {
                if (take(data?.unscheduleRelease, error)) onChanged();
              })
            }
          >
            {t('embargo.unschedule')}
          </Button>
        )}
        {embargo.state === 'RELEASED' && embargo.maySchedule && open('recall', t('embargo.recall'))}
      </div>
    </>
  );
}

/** Timers hold no longer than this. */
const LONGEST_MS = 24 * 60 * 60_000;
/** The server's clock decides; asked a little later it has. */
const AFTER_MS = 700;

/** Calls back once its time has come, by the reader's clock; asked early, the server says that it is not out yet. */
function useDue(embargo: Embargo | null, onDue: () => void): void {
  const dueAt = embargo?.state === 'EMBARGOED' ? embargo.releasesAt : null;
  const latest = useRef(onDue);
  useEffect(() => {
    latest.current = onDue;
  });
  useEffect(() => {
    if (dueAt === null) return;
    const ms = Date.parse(dueAt) - Date.now() + AFTER_MS;
    if (ms > LONGEST_MS) return;
    const timer = setTimeout(() => latest.current(), Math.max(ms, AFTER_MS));
    return () => clearTimeout(timer);
  }, [dueAt]);
}
