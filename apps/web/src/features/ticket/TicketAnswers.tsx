import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import {
  answersOf,
  missingIn,
  problemsFrom,
  RegistrantFields,
  type RegistrantForm,
  type RegistrantProblems,
  type RegistrationField,
} from '../registration/index.js';
import { ChangeTicket, type TicketKey, type TicketView } from './ticket.queries.js';
import classes from './ticket.module.css';

interface TicketAnswersProps {
  ticketKey: TicketKey;
  ticket: TicketView;
  onChanged: (ticket: TicketView) => void;
}

/** What somebody said of themselves, and how to say it otherwise. */
export function TicketAnswers({ ticketKey, ticket, onChanged }: TicketAnswersProps): ReactNode {
  const t = useText();
  const [isEditing, setIsEditing] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  if (isEditing) {
    return (
      <AnswersForm
        ticketKey={ticketKey}
        ticket={ticket}
        onDone={(next) => {
          setIsEditing(false);
          setIsSaved(next !== null);
          if (next) onChanged(next);
        }}
      />
    );
  }
  const answered = ticket.fields.filter(({ id }) => ticket.answers.some(({ fieldId }) => fieldId === id));
  return (
    <section className={`${classes.part} no-print`} aria-labelledby="answers-title">
      <h2 id="answers-title">{t('ticket.answers')}</h2>
      <dl className={classes.answers}>
        {answered.map((field) => (
          <div key={field.id}>
            <dt>
              <LocalText text={field.label} marksFallback={false} />
            </dt>
            <dd>
              <Given field={field} values={ticket.answers.find(({ fieldId }) => fieldId === field.id)?.values ?? []} />
            </dd>
          </div>
        ))}
      </dl>
      <p role="status">{isSaved ? t('ticket.saved') : ''}</p>
      <div>
        <Button variant="light" onClick={() => setIsEditing(true)}>
          {t('ticket.change')}
        </Button>
      </div>
    </section>
  );
}

function Given({ field, values }: { field: RegistrationField; values: readonly string[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [value = ''] = values;
  switch (field.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return (
        <ul className={classes.chosen}>
          {field.options
            .filter(({ id }) => values.includes(id))
            .map((option) => (
              <li key={option.id}>
                <LocalText text={option.label} marksFallback={false} />
              </li>
            ))}
        </ul>
      );
    case 'COUNTRY':
      return formats.country(value);
    case 'LANGUAGE':
      return formats.language(value);
    case 'ACCOMMODATION_NIGHTS':
      return formats.number(Number(value));
    case 'CONSENT':
      return t('ticket.consent');
    case 'TEXT':
    case 'LONG_TEXT':
    case 'ORGANISATION':
    case 'ARRIVAL_CITY':
      return (
        <span dir="auto" className={classes.text}>
          {value}
        </span>
      );
  }
}

function AnswersForm({
  ticketKey,
  ticket,
  onDone,
}: {
  ticketKey: TicketKey;
  ticket: TicketView;
  /** The ticket as it is now; `null` when nothing was changed. */
  onDone: (ticket: TicketView | null) => void;
}): ReactNode {
  const t = useText();
  const [form, setForm] = useState<RegistrantForm>({
    name: ticket.name,
    email: ticket.email,
    language: ticket.language,
    answers: Object.fromEntries(ticket.answers.map(({ fieldId, values }) => [fieldId, values])),
  });
  const [problems, setProblems] = useState<RegistrantProblems>({});
  const [result, change] = useMutation(ChangeTicket);
  const problem = result.error ? problemOf(result.error) : null;
  const answer = result.data?.changeTicket;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = missingIn(form, ticket.fields);
    setProblems(missing);
    if (Object.keys(missing).length > 0) return;
    const known = new Set(ticket.fields.map(({ id }) => id));
    const input = {
      name: form.name,
      language: form.language,
      // A question that the organisers took away since is not answered any more.
      answers: answersOf(form).filter(({ fieldId }) => known.has(fieldId)),
    };
    void change({ key: ticketKey, input }).then(({ data, error }) => {
      const found = error ? problemOf(error) : null;
      if (found?.kind === 'bad-input') setProblems(problemsFrom(found.fields));
      if (data?.changeTicket.__typename === 'Ticket') onDone(data.changeTicket);
    });
  };
  return (
    <section className={classes.part} aria-labelledby="answers-title">
      <h2 id="answers-title">{t('ticket.answers')}</h2>
      <form noValidate onSubmit={submit} className={classes.form}>
        <RegistrantFields form={form} fields={ticket.fields} problems={problems} hasFixedEmail onChange={setForm} />
        {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
        {answer?.__typename === 'Refused' && <p role="alert">{t('ticket.refused')}</p>}
        <div className={classes.actions}>
          <Button type="submit" loading={result.fetching}>
            {t('ticket.save')}
          </Button>
          <Button variant="default" onClick={() => onDone(null)}>
            {t('ticket.keep')}
          </Button>
        </div>
      </form>
    </section>
  );
}
