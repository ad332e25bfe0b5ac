import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { AddToCalendar, ReminderChoice, subscriptionLinks } from '../calendar/index.js';
import { type CalendarLink, IssueCalendarLink, RevokeCalendarLink } from './my-agenda.queries.js';
import classes from './my-agenda.module.css';

interface SecretAddressProps {
  kind: CalendarLink['kind'];
  title: string;
  text: string;
  /** The one that works now, `undefined` for none. */
  link: CalendarLink | undefined;
}

/** A secret calendar address: made on demand, shown once, revoked at will. */
export function SecretAddress({ kind, title, text, link }: SecretAddressProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const heading = useId();
  const [issuing, issue] = useMutation(IssueCalendarLink);
  const [revoking, revoke] = useMutation(RevokeCalendarLink);
  const [url, setUrl] = useState<string | null>(null);
  const [isRevoking, setIsRevoking] = useState(false);
  const [isRevoked, setIsRevoked] = useState(false);
  const error = issuing.error ?? revoking.error;

  const make = (): void => {
    setIsRevoked(false);
    void issue({ kind }).then(({ data }) => {
      if (data?.answer.__typename === 'CalendarLinkIssued') setUrl(data.answer.url);
    });
  };
  const takeBack = (): void => {
    void revoke({ kind }).then(({ data }) => {
      if (!data) return;
      setUrl(null);
      setIsRevoking(false);
      setIsRevoked(true);
    });
  };
  return (
    <section aria-labelledby={heading} className={classes.address}>
      <h2 id={heading}>{title}</h2>
      <p className={classes.soft}>{text}</p>
      {error && <ErrorNotice problem={problemOf(error)} />}
      {url !== null && <FreshAddress url={url} name={title} />}
      {url === null && link && <p>{t('my-agenda.issued', { date: formats.date(link.issuedAt, readerZone()) })}</p>}
      <div className={classes.actions}>
        {!isRevoking && (
          <Button variant={link ? 'default' : 'filled'} loading={issuing.fetching} onClick={make}>
            {link ? t('my-agenda.again') : t('my-agenda.get')}
          </Button>
        )}
        {link && !isRevoking && (
          <Button variant="default" onClick={() => setIsRevoking(true)}>
            {t('my-agenda.revoke')}
          </Button>
        )}
        {link && isRevoking && (
          <>
            <Button color="red" loading={revoking.fetching} onClick={takeBack} autoFocus className={classes.confirm}>
              {t('my-agenda.revoke.confirm')}
            </Button>
            <Button variant="default" onClick={() => setIsRevoking(false)}>
              {t('my-agenda.keep')}
            </Button>
          </>
        )}
      </div>
      <p role="status">{isRevoked && t('my-agenda.revoked')}</p>
    </section>
  );
}

/** What was just made, in every form that a calendar takes. */
function FreshAddress({ url, name }: { url: string; name: string }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const id = useId();
  const [alarmMinutes, setAlarmMinutes] = useState<number | null>(null);
  const { https } = subscriptionLinks(url, location.origin, name, { language, alarmMinutes });
  return (
    <div className={classes.fresh} role="group" aria-label={t('calendar.address')}>
      <p>{t('my-agenda.once')}</p>
      <label htmlFor={id}>{t('calendar.address')}</label>
      <input id={id} readOnly dir="ltr" value={https} onFocus={(event) => event.target.select()} />
      <div className={classes.actions}>
        <AddToCalendar address={url} name={name} alarmMinutes={alarmMinutes} />
        <ReminderChoice value={alarmMinutes} onChange={setAlarmMinutes} />
      </div>
    </div>
  );
}
