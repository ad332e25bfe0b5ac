import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText } from '../organise/index.js';
import { useUsageWords } from '../statistics/index.js';
import {
  AttendanceQuery,
  WatchedByQuery,
  type SessionAttendance,
  type SessionUsage,
} from './organise-registration.queries.js';
import { tableUrl } from './table-files.js';
import classes from './organise-registration.module.css';

/** Who watched, session by session. Guests are numbers; who registered is a name. */
export function AttendanceView({ summitSlug, timeZone }: { summitSlug: string; timeZone: string }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: AttendanceQuery,
    variables: { slug: summitSlug },
    requestPolicy: 'cache-and-network',
  });
  const attendance = result.data?.draftSummit?.attendance;
  const usages = result.data?.draftSummit?.mediaUsage;
  if (!attendance) {
    if (result.error)
      return <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
    return <PageSkeleton />;
  }
  return (
    <section className={classes.view} aria-labelledby="attendance-title">
      <h2 id="attendance-title">{t('organise-registration.view.attendance')}</h2>
      <p className={classes.soft}>{t('organise-registration.attendance.lead')}</p>
      {attendance.length === 0 ? (
        <EmptyState title={t('organise-registration.attendance.empty.title')}>
          {t('organise-registration.attendance.empty.text')}
        </EmptyState>
      ) : (
        <ul className={classes.attendees}>
          {attendance.map((session) => (
            <Session
              key={session.sessionId}
              session={session}
              usage={usages?.find(({ sessionId }) => sessionId === session.sessionId)}
              summitSlug={summitSlug}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Session({
  session,
  usage,
  summitSlug,
  timeZone,
}: {
  session: SessionAttendance;
  /** Of its live room: nothing where nobody came to it. */
  usage: SessionUsage | undefined;
  summitSlug: string;
  timeZone: string;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useUsageWords();
  const [isOpen, setIsOpen] = useState(false);
  const usageFigures = (of: SessionUsage | undefined): [string, string][] =>
    of === undefined
      ? []
      : [
          [t('statistics.all-time'), words.time(of.connectedSeconds)],
          [t('statistics.all-data'), words.data(of.receivedBytes)],
        ];
  const minutes = (value: number): string => t('organise-registration.minutes', { minutes: Math.round(value) });
  const figures: [string, string][] = [
    [t('organise-registration.attendance.viewers'), formats.number(session.viewers)],
    [t('organise-registration.attendance.registered'), formats.number(session.registered)],
    [t('organise-registration.attendance.peak'), formats.number(session.peak)],
    [t('organise-registration.attendance.mean'), minutes(session.meanMinutes)],
    [t('organise-registration.attendance.median'), minutes(session.medianMinutes)],
    ...usageFigures(usage),
  ];
  return (
    <li className={classes.attendee}>
      <h3 className={classes.sessionTitle}>
        <DraftText texts={session.titles} />
      </h3>
      {session.startsAt && <p className={classes.soft}>{formats.dateTime(session.startsAt, timeZone)}</p>}
      <dl className={classes.counts}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {session.registered > 0 && (
        <div className={classes.actions}>
          <Button size="compact-sm" variant="light" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('organise-registration.attendance.hide') : t('organise-registration.attendance.show')}
          </Button>
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              size="compact-sm"
              variant="default"
              download
              href={tableUrl(summitSlug, `attendance/${session.sessionId}.${format}`)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      )}
      {isOpen && <WatchedBy summitSlug={summitSlug} sessionId={session.sessionId} />}
    </li>
  );
}

function WatchedBy({ summitSlug, sessionId }: { summitSlug: string; sessionId: string }): ReactNode {
  const t = useText();
  const [result] = useQuery({ query: WatchedByQuery, variables: { slug: summitSlug, sessionId } });
  const watched = result.data?.draftSummit?.watchedBy;
  if (result.error) return <ErrorNotice problem={problemOf(result.error)} />;
  if (!watched) return <PageSkeleton />;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('organise-registration.name')}</th>
            <th scope="col">{t('organise-registration.attendance.time')}</th>
          </tr>
        </thead>
        <tbody>
          {watched.map(({ registrationId, name, email, minutes }) => (
            <tr key={registrationId}>
              <td>
                <bdi>{name}</bdi>
                <br />
                <span className={classes.email}>
                  <bdi dir="ltr">{email}</bdi>
                </span>
              </td>
              <td className={classes.number}>{t('organise-registration.minutes', { minutes: Math.round(minutes) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
