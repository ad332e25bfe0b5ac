import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { CarbonEntry } from '../carbon-entry/index.js';
import { OpenAgenda } from './OpenAgenda.js';
import { TicketAnswers } from './TicketAnswers.js';
import { TicketEnd } from './TicketEnd.js';
import { TicketQuery, type TicketKey, type TicketView } from './ticket.queries.js';
import classes from './ticket.module.css';

/** What became of a registration, the code for the door, and all that somebody can do about it. By the link of a mail, or for who is signed in. */
export function TicketPage({ token, summitSlug }: { token?: string; summitSlug?: string }): ReactNode {
  const t = useText();
  usePageTitle(t('ticket.title'));
  const key: TicketKey = token === undefined ? { summitSlug: summitSlug ?? '' } : { token };
  const [result, ask] = useQuery({ query: TicketQuery, variables: { key }, requestPolicy: 'cache-and-network' });
  const [changed, setChanged] = useState<TicketView | null>(null);
  const [isDeleted, setIsDeleted] = useState(false);

  if (isDeleted)
    return (
      <EmptyState isPage title={t('ticket.deleted.title')}>
        {t('ticket.deleted.text')}
      </EmptyState>
    );
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  const answer = result.data?.ticket;
  if (!answer) return <PageSkeleton />;
  if (answer.__typename !== 'Ticket')
    return (
      <EmptyState isPage title={t('ticket.unknown.title')}>
        {t('ticket.unknown.text')}
      </EmptyState>
    );
  const ticket = changed ?? answer;
  const isOn = ticket.status === 'CONFIRMED' || ticket.status === 'WAITING' || ticket.status === 'PENDING';
  return (
    <section className={classes.page}>
      <Head ticket={ticket} />
      {ticket.picture && ticket.doorCode && <DoorCode ticket={ticket} />}
      {isOn && <OpenAgenda ticketKey={key} calendarUrl={ticket.summit.calendarUrl} />}
      {isOn && <CarbonEntry summitSlug={ticket.summit.slug} ticketToken={token} />}
      {isOn && <TicketAnswers ticketKey={key} ticket={ticket} onChanged={setChanged} />}
      <TicketEnd ticketKey={key} canCancel={isOn} onCancelled={setChanged} onDeleted={() => setIsDeleted(true)} />
    </section>
  );
}

function Head({ ticket }: { ticket: TicketView }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { summit, status } = ticket;
  return (
    <header className={classes.head}>
      <p className={classes.status} data-status={status} role="status">
        {t(`ticket.status.${status}`)}
      </p>
      <LocalText as="h1" text={summit.title} />
      <p>
        {formats.plainDateRange(summit.startsOn, summit.endsOn)}
        {summit.place && (
          <>
            {' · '}
            <LocalText text={summit.place} />
          </>
        )}
      </p>
      <p className={classes.name}>
        <bdi>{ticket.name}</bdi>
      </p>
      <p className={classes.soft}>
        <bdi dir="ltr">{ticket.email}</bdi>
      </p>
      {status === 'WAITING' && <p>{t('ticket.text.WAITING', { position: ticket.position ?? 1 })}</p>}
      {status === 'PENDING' && <p>{t('ticket.text.PENDING')}</p>}
      {status === 'CANCELLED' && (
        <div>
          <p>{t('ticket.text.CANCELLED')}</p>
          <Button component={Link} href={`/s/${summit.slug}`} variant="light" mt="sm">
            {t('ticket.to-summit')}
          </Button>
        </div>
      )}
    </header>
  );
}

function DoorCode({ ticket }: { ticket: TicketView }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { picture, doorCode, checkedInAt, summit } = ticket;
  if (!picture || !doorCode) return null;
  // Scanners want a quiet zone of four squares. @source ISO/IEC 18004, section 5.3.8
  const quiet = 4;
  const side = picture.size + 2 * quiet;
  return (
    <div className={classes.door}>
      <svg
        role="img"
        aria-label={t('ticket.picture')}
        viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
        shapeRendering="crispEdges"
        className={classes.picture}
      >
        <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
        <path d={picture.path} fill="#000" />
      </svg>
      <div className={classes.doorWords}>
        <p className={classes.soft}>{t('ticket.code')}</p>
        <p className={classes.code}>
          <bdi dir="ltr">
            {doorCode.slice(0, 5)}-{doorCode.slice(5)}
          </bdi>
        </p>
        <p className={classes.soft}>{t('ticket.code.help')}</p>
        {checkedInAt && (
          <p className={classes.in}>
            {t('ticket.checked-in', { time: formats.dateTime(checkedInAt, summit.timeZone) })}
          </p>
        )}
        <Button variant="default" className="no-print" onClick={() => window.print()}>
          {t('ticket.print')}
        </Button>
      </div>
    </div>
  );
}
