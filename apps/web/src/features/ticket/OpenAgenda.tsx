import { Button } from '@mantine/core';
import { IconCalendarHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { SignInWithTicket, type TicketKey } from './ticket.queries.js';
import classes from './ticket.module.css';

interface OpenAgendaProps {
  ticketKey: TicketKey;
  calendarUrl: string;
}

/** Signs this device in as the attendee, on their word: opening the ticket alone does not. */
export function OpenAgenda({ ticketKey, calendarUrl }: OpenAgendaProps): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  const { refresh } = useViewer();
  const [result, signIn] = useMutation(SignInWithTicket);
  const open = (): void => {
    void signIn({ key: ticketKey }).then(({ data }) => {
      if (data?.signInWithTicket.__typename !== 'TicketSignedIn') return;
      refresh();
      navigate('/my-agenda');
    });
  };
  return (
    <div className={`${classes.part} no-print`}>
      <div className={classes.actions}>
        <Button leftSection={<IconCalendarHeart size={20} aria-hidden />} loading={result.fetching} onClick={open}>
          {t('ticket.agenda')}
        </Button>
        <Button component="a" href={calendarUrl.replace(/^https?:/, 'webcal:')} variant="light">
          {t('ticket.calendar')}
        </Button>
      </div>
      <p className={classes.soft}>{t('ticket.agenda.text')}</p>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      {result.data && result.data.signInWithTicket.__typename !== 'TicketSignedIn' && (
        <p role="alert">{t('ticket.unknown.text')}</p>
      )}
    </div>
  );
}
