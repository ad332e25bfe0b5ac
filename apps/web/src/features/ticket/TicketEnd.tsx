import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { CancelTicket, DeleteTicketData, type TicketKey, type TicketView } from './ticket.queries.js';
import classes from './ticket.module.css';

interface TicketEndProps {
  ticketKey: TicketKey;
  canCancel: boolean;
  onCancelled: (ticket: TicketView) => void;
  onDeleted: () => void;
}

/** Giving the place back, and being forgotten; each in two steps. */
export function TicketEnd({ ticketKey, canCancel, onCancelled, onDeleted }: TicketEndProps): ReactNode {
  const t = useText();
  const { refresh } = useViewer();
  const [asked, setAsked] = useState<'cancel' | 'delete' | null>(null);
  const [cancelled, cancel] = useMutation(CancelTicket);
  const [deleted, erase] = useMutation(DeleteTicketData);
  const error = cancelled.error ?? deleted.error;
  const isCancelRefused = cancelled.data?.cancelTicket.__typename === 'Refused';
  const isDeleteRefused = deleted.data?.deleteTicketData.__typename === 'Refused';

  const confirm = (): void => {
    if (asked === 'cancel') {
      void cancel({ key: ticketKey }).then(({ data }) => {
        if (data?.cancelTicket.__typename !== 'Ticket') return;
        setAsked(null);
        onCancelled(data.cancelTicket);
        // A device that the ticket signed in is not any more.
        refresh();
      });
      return;
    }
    void erase({ key: ticketKey }).then(({ data }) => {
      if (data?.deleteTicketData.__typename !== 'RegistrationDeleted') return;
      onDeleted();
      refresh();
    });
  };
  return (
    <div className={`${classes.part} no-print`}>
      {asked === null ? (
        <div className={classes.actions}>
          {canCancel && (
            <Button variant="default" onClick={() => setAsked('cancel')}>
              {t('ticket.cancel')}
            </Button>
          )}
          <Button variant="subtle" color="red" onClick={() => setAsked('delete')}>
            {t('ticket.delete')}
          </Button>
        </div>
      ) : (
        <div className={classes.sure} role="group" aria-label={t(`ticket.${asked}`)}>
          <p>{t(`ticket.${asked}.sure`)}</p>
          <div className={classes.actions}>
            <Button color="red" autoFocus loading={cancelled.fetching || deleted.fetching} onClick={confirm}>
              {t(`ticket.${asked}.yes`)}
            </Button>
            <Button variant="default" onClick={() => setAsked(null)}>
              {t('ticket.keep')}
            </Button>
          </div>
        </div>
      )}
      {error && <ErrorNotice problem={problemOf(error)} />}
      {isCancelRefused && <p role="alert">{t('ticket.refused')}</p>}
      {isDeleteRefused && <p role="alert">{t('ticket.delete.refused')}</p>}
    </div>
  );
}
