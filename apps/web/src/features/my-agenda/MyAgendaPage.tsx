import { useMemo, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LiveBadge } from '../../ui/LiveBadge.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useNow } from '../../ui/use-now.js';
import { StarButton, Stars } from '../calendar/index.js';
import { OwnUsage } from '../statistics/index.js';
import { sessionMoment } from '../summit/index.js';
import { type MyAgenda, MyAgendaQuery } from './my-agenda.queries.js';
import { SecretAddress } from './SecretAddress.js';
import classes from './my-agenda.module.css';

/** A new star or another account is another agenda. */
const CHANGES = { additionalTypenames: ['StarredSessions', 'CalendarLink', 'Viewer'] };

/** `/my-agenda`: what somebody starred, across summits, and the addresses that their own calendar follows. */
export function MyAgendaPage(): ReactNode {
  const t = useText();
  usePageTitle(t('my-agenda.title'));
  const context = useMemo(() => CHANGES, []);
  const [{ data, error }, ask] = useQuery({ query: MyAgendaQuery, requestPolicy: 'cache-and-network', context });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (!data) return error ? <ErrorNotice isPage problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  const { entries, registeredSummits, isOfBrowser, hasAppearances, links } = data.myAgenda;
  return (
    <article className={classes.page}>
      <header>
        <h1>{t('my-agenda.title')}</h1>
        <p className={classes.soft}>{t('my-agenda.lead')}</p>
        {isOfBrowser && (
          <p className={classes.soft}>
            <FormattedMessage
              id="my-agenda.guest"
              values={{
                signIn: (
                  <Link key="sign-in" href="/sign-in?returnTo=%2Fmy-agenda">
                    {t('my-agenda.sign-in')}
                  </Link>
                ),
              }}
            />
          </p>
        )}
      </header>
      {error && <ErrorNotice problem={problemOf(error)} onRetry={refresh} />}
      {entries.length === 0 ? (
        <EmptyState title={t('my-agenda.empty.title')} action={<Link href="/">{t('my-agenda.empty.action')}</Link>}>
          {t('my-agenda.empty.text')}
        </EmptyState>
      ) : (
        <Stars>
          <Entries entries={entries} />
        </Stars>
      )}
      {registeredSummits.length > 0 && (
        <section className={classes.address} aria-labelledby="registered">
          <h2 id="registered">{t('my-agenda.registered')}</h2>
          <ul className={classes.summits}>
            {registeredSummits.map((summit) => (
              <li key={summit.id}>
                <Link href={`/s/${summit.slug}`}>
                  <LocalText text={summit.title} />
                </Link>
              </li>
            ))}
          </ul>
          <p className={classes.soft}>{t('my-agenda.registered.text')}</p>
        </section>
      )}
      <SecretAddress
        kind="AGENDA"
        title={t('my-agenda.calendar')}
        text={t('my-agenda.calendar.text')}
        link={links.find(({ kind }) => kind === 'AGENDA')}
      />
      {hasAppearances && (
        <SecretAddress
          kind="APPEARANCES"
          title={t('my-agenda.appearances')}
          text={t('my-agenda.appearances.text')}
          link={links.find(({ kind }) => kind === 'APPEARANCES')}
        />
      )}
      <OwnUsage />
      <p>
        <Link href="/my-data">{t('app.my-data')}</Link>
      </p>
    </article>
  );
}

/** By day, at the reader's own time. */
function Entries({ entries }: { entries: MyAgenda['entries'] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const nowMs = useNow().getTime();
  const zone = readerZone();
  const days = new Map<string, MyAgenda['entries']>();
  for (const entry of entries) {
    const key = formats.dayKey(entry.session.startsAt, zone);
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return [...days].map(([key, ofDay]) => (
    <section key={key} className={classes.day} aria-labelledby={`my-${key}`}>
      <h2 id={`my-${key}`} className={classes.dayTitle}>
        {ofDay[0] && formats.date(ofDay[0].session.startsAt, zone)}
      </h2>
      <ul className={classes.sessions}>
        {ofDay.map(({ summit, session }) => {
          const moment = sessionMoment(session, nowMs);
          const isCancelled = moment === 'cancelled';
          return (
            <li key={session.id} className={classes.session} data-moment={moment}>
              <div>
                <p className={classes.when}>
                  <LocalTime at={session.startsAt} until={session.endsAt} summitZone={summit.timeZone} shows="time" />
                  {(moment === 'live' || moment === 'soon') && <LiveBadge state={moment} />}
                  {isCancelled && <span className={classes.cancelled}>{t('my-agenda.cancelled')}</span>}
                </p>
                <h3 className={isCancelled ? classes.struck : undefined}>
                  <Link href={`/s/${summit.slug}/${session.slug}`}>
                    <LocalText text={session.title} />
                  </Link>
                </h3>
                <p className={classes.soft}>
                  <LocalText text={summit.title} marksFallback={false} />
                </p>
              </div>
              <StarButton session={session} />
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
