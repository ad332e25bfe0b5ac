import { Button } from '@mantine/core';
import { IconCalendarMinus, IconCalendarPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { linkParts } from './link-parts.js';
import classes from './outbox.module.css';

const PAGE_SIZE = 20;
const OutboxQuery = graphql(`
  query Outbox($first: Int!) {
    outbox(first: $first) {
      totalCount
      nodes {
        id
        to
        subject
        text
        calendarMethod
        createdAt
      }
    }
  }
`);
type Mail = ResultOf<typeof OutboxQuery>['outbox']['nodes'][number];

/** Messages that would have been sent, newest first: how the demo is tried without a mail server. */
export function OutboxPage(): ReactNode {
  const t = useText();
  usePageTitle(t('outbox.title'));
  const { viewer, isLoading } = useViewer();
  const mayRead = viewer?.mayReadOutbox === true;
  const [first, setFirst] = useState(PAGE_SIZE);
  const [result, ask] = useQuery({
    query: OutboxQuery,
    variables: { first },
    pause: !mayRead,
    requestPolicy: 'cache-and-network',
  });

  if (isLoading) return <PageSkeleton />;
  if (!mayRead) {
    return (
      <EmptyState isPage title={t('outbox.not-allowed.title')}>
        {t('outbox.not-allowed.text')}
      </EmptyState>
    );
  }
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!result.data) return <PageSkeleton />;
  const { nodes, totalCount } = result.data.outbox;
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('outbox.title')}</h1>
          <p>{t('outbox.lead')}</p>
        </div>
        <Button variant="default" loading={result.fetching} onClick={() => ask({ requestPolicy: 'network-only' })}>
          {t('outbox.refresh')}
        </Button>
      </header>
      {nodes.length === 0 ? (
        <EmptyState title={t('outbox.empty.title')}>{t('outbox.empty.text')}</EmptyState>
      ) : (
        <ol className={classes.list}>
          {nodes.map((mail) => (
            <MailItem key={mail.id} mail={mail} />
          ))}
        </ol>
      )}
      {totalCount > nodes.length && (
        <Button variant="subtle" onClick={() => setFirst((count) => count + PAGE_SIZE)}>
          {t('outbox.more')}
        </Button>
      )}
    </section>
  );
}

function MailItem({ mail }: { mail: Mail }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <li className={classes.mail}>
      <h2 dir="auto">{mail.subject}</h2>
      <p className={classes.meta}>
        <bdi>{t('outbox.to', { email: mail.to })}</bdi> ·{' '}
        <time dateTime={mail.createdAt}>{formats.dateTime(mail.createdAt, readerZone())}</time>
      </p>
      {mail.calendarMethod && (
        <p className={classes.calendar}>
          {mail.calendarMethod === 'CANCEL' ? (
            <IconCalendarMinus size={20} aria-hidden />
          ) : (
            <IconCalendarPlus size={20} aria-hidden />
          )}{' '}
          {t(`outbox.calendar.${mail.calendarMethod}`)}
        </p>
      )}
      <div className={classes.text}>
        {mail.text.split('\n').map((line, index) => (
          // The lines of a sent message never change or move.
          <p key={index} dir="auto">
            {linkParts(line).map((part, place) =>
              part.isLink ? (
                <a key={place} href={part.text} dir="ltr">
                  {part.text}
                </a>
              ) : (
                part.text
              ),
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
