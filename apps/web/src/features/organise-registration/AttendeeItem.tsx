import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { readerZone, type Formats } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from '../organise/index.js';
import { ErasePerson } from '../personal-data/index.js';
import type { Decision, DraftForm, Registration, RegistrationStatus } from './organise-registration.queries.js';
import classes from './organise-registration.module.css';

/** What an organiser can do about a registration, the likeliest first. */
const DECISIONS: Readonly<Record<RegistrationStatus, readonly Decision[]>> = {
  PENDING: ['APPROVE', 'DECLINE', 'CANCEL'],
  CONFIRMED: ['CANCEL'],
  WAITING: ['PROMOTE', 'DECLINE', 'CANCEL'],
  CANCELLED: [],
  DECLINED: ['APPROVE'],
};

interface AttendeeItemProps {
  registration: Registration;
  form: DraftForm | null;
  summitId: string;
  /** The organiser's. */
  language: string;
  isBusy: boolean;
  onDecide: (decision: Decision) => void;
  onErased: () => void;
}

/** One registration: who, where they stand, what they answered. */
export function AttendeeItem({
  registration,
  form,
  summitId,
  language,
  isBusy,
  onDecide,
  onErased,
}: AttendeeItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { id, name, email, status, arrival, registeredAt, checkedInAt, answers } = registration;
  const [asked, setAsked] = useState<Decision | null>(null);
  const fields = form?.fields.filter((field) => answers.some(({ fieldId }) => fieldId === field.id)) ?? [];
  return (
    <li className={classes.attendee} aria-labelledby={`registration-${id}`}>
      <div className={classes.who}>
        <span className={classes.arrival}>{formats.number(arrival)}</span>
        <div className={classes.names}>
          <strong id={`registration-${id}`}>
            {name === null ? t('organise-registration.deleted') : <bdi>{name}</bdi>}
          </strong>
          {email !== null && (
            <span className={classes.email}>
              <bdi dir="ltr">{email}</bdi>
            </span>
          )}
        </div>
        <span className={classes.status} data-status={status}>
          {t(`organise-registration.status.${status}`)}
        </span>
      </div>
      <p className={classes.soft}>
        {t('organise-registration.registered', { time: formats.dateTime(registeredAt, readerZone()) })}
        {checkedInAt && (
          <>
            {' · '}
            {t('organise-registration.in-since', { time: formats.dateTime(checkedInAt, readerZone()) })}
          </>
        )}
      </p>
      {fields.length > 0 && (
        <details>
          <summary>{t('organise-registration.answers', { count: fields.length })}</summary>
          <dl className={classes.answers}>
            {fields.map((field) => (
              <div key={field.id}>
                <dt>
                  <bdi>{draftTextFor(field.labels, language)?.text ?? field.id}</bdi>
                </dt>
                <dd dir="auto">
                  {written(
                    field,
                    answers.find(({ fieldId }) => fieldId === field.id)?.values ?? [],
                    language,
                    formats,
                    t('organise-registration.yes'),
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {name !== null && (
        <div className={classes.actions}>
          {asked === null ? (
            DECISIONS[status].map((decision) => (
              <Button
                key={decision}
                size="compact-sm"
                variant={decision === 'APPROVE' || decision === 'PROMOTE' ? 'light' : 'default'}
                disabled={isBusy}
                // A place that was given is taken away in two steps: a mail says so.
                onClick={() => (decision === 'CANCEL' ? setAsked(decision) : onDecide(decision))}
              >
                {t(`organise-registration.decide.${decision}`)}
              </Button>
            ))
          ) : (
            <>
              <span>{t('organise-registration.cancel-sure')}</span>
              <Button
                size="compact-sm"
                color="red"
                autoFocus
                disabled={isBusy}
                onClick={() => {
                  setAsked(null);
                  onDecide(asked);
                }}
              >
                {t('organise-registration.cancel-yes')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setAsked(null)}>
                {t('organise-registration.keep')}
              </Button>
            </>
          )}
        </div>
      )}
      {name !== null && <ErasePerson summitId={summitId} of="REGISTRATION" id={id} name={name} onErased={onErased} />}
    </li>
  );
}

/** An answer in the organiser's language, as far as it is one of a list. */
function written(
  field: DraftForm['fields'][number],
  values: readonly string[],
  language: string,
  formats: Formats,
  yes: string,
): string {
  const [value = ''] = values;
  switch (field.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return formats.list(
        values.map((id) => {
          const option = field.options.find((each) => each.id === id);
          return option ? (draftTextFor(option.labels, language)?.text ?? id) : id;
        }),
      );
    case 'COUNTRY':
      return formats.country(value);
    case 'LANGUAGE':
      return formats.language(value);
    case 'CONSENT':
      return yes;
    case 'TEXT':
    case 'LONG_TEXT':
    case 'ORGANISATION':
    case 'ARRIVAL_CITY':
    case 'ACCOMMODATION_NIGHTS':
      return value;
  }
}
