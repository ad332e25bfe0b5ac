import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { answersOf, missingIn, problemsFrom, type RegistrantForm, type RegistrantProblems } from './registrant.js';
import { RegistrantFields } from './RegistrantFields.js';
import {
  Register,
  type RegistrationOffer,
  RegistrationQuery,
  type RegistrationSummit,
} from './registration.queries.js';
import classes from './registration.module.css';

/** Who you are and what the organisers want to know; then a look into the mailbox. */
export function RegistrationPage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({ query: RegistrationQuery, variables: { slug: summitSlug } });
  const summit = result.data?.summit;
  usePageTitle(summit ? `${t('registration.title')} · ${summit.title.text}` : t('registration.title'));
  if (!summit) {
    if (result.error)
      return (
        <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      );
    return result.data ? <NotFoundPage /> : <PageSkeleton />;
  }
  const { registration } = summit;
  if (registration === null || (registration.state !== 'OPEN' && registration.state !== 'FULL'))
    return <Closed summit={summit} />;
  return <OpenForm summit={summit} offer={registration} />;
}

function OpenForm({ summit, offer }: { summit: RegistrationSummit; offer: RegistrationOffer }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const [form, setForm] = useState<RegistrantForm>({ name: '', email: '', language, answers: {} });
  const [problems, setProblems] = useState<RegistrantProblems>({});
  const [result, register] = useMutation(Register);
  const formRef = useRef<HTMLFormElement>(null);
  const problem = result.error ? problemOf(result.error) : null;
  const answer = result.data?.register;

  const show = (found: RegistrantProblems): void => {
    setProblems(found);
    // The first that is wrong, in the order of the form.
    const wrong = [...(formRef.current?.querySelectorAll('[id^="field-"]') ?? [])].find(
      ({ id }) => found[id.slice('field-'.length)] !== undefined,
    );
    const control = wrong?.matches('input, select, textarea') ? wrong : wrong?.querySelector('input');
    if (control instanceof HTMLElement) control.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = missingIn(form, offer.fields);
    if (Object.keys(missing).length > 0) return show(missing);
    setProblems({});
    const input = { name: form.name, email: form.email.trim(), language: form.language, answers: answersOf(form) };
    void register({ summitSlug: summit.slug, input }).then(({ error }) => {
      const found = error ? problemOf(error) : null;
      if (found?.kind === 'bad-input') show(problemsFrom(found.fields));
    });
  };

  if (answer?.__typename === 'RegistrationReceived') return <Received summit={summit} email={answer.email} />;
  if (answer?.__typename === 'Refused' || answer?.__typename === 'NotFound') return <Closed summit={summit} />;
  const isFull = offer.state === 'FULL';
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>{t('registration.title')}</p>
        <LocalText as="h1" text={summit.title} />
        <p className={classes.soft}>{formats.plainDateRange(summit.startsOn, summit.endsOn)}</p>
      </header>
      {isFull && <p className={classes.notice}>{t('registration.full')}</p>}
      {offer.needsApproval && <p className={classes.notice}>{t('registration.approval')}</p>}
      <form ref={formRef} noValidate onSubmit={submit} className={classes.form}>
        <RegistrantFields form={form} fields={offer.fields} problems={problems} onChange={setForm} />
        <p className={classes.soft}>{t('registration.private')}</p>
        {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
        <div className={classes.actions}>
          <Button type="submit" size="lg" loading={result.fetching}>
            {isFull ? t('registration.action.waiting-list') : t('registration.action.register')}
          </Button>
          <Button component={Link} href={`/s/${summit.slug}`} variant="subtle" size="lg">
            {t('registration.back')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Received({ summit, email }: { summit: RegistrationSummit; email: string }): ReactNode {
  const t = useText();
  return (
    <section className={classes.page} aria-live="polite">
      <p className={classes.lead}>
        <LocalText text={summit.title} />
      </p>
      <h1>{t('registration.sent.title')}</h1>
      <p>
        <FormattedMessage
          id="registration.sent.text"
          values={{
            email: (
              <bdi dir="ltr" className={classes.email}>
                {email}
              </bdi>
            ),
          }}
        />
      </p>
      <p className={classes.soft}>{t('registration.sent.again')}</p>
      <div>
        <Button component={Link} href={`/s/${summit.slug}`} variant="light">
          {t('registration.back')}
        </Button>
      </div>
    </section>
  );
}

function Closed({ summit }: { summit: RegistrationSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const offer = summit.registration;
  const opensAt = offer?.state === 'NOT_YET' ? offer.opensAt : null;
  return (
    <EmptyState
      isPage
      title={opensAt ? t('registration.not-yet') : t('registration.closed')}
      action={
        <Button component={Link} href={`/s/${summit.slug}`}>
          {t('registration.back')}
        </Button>
      }
    >
      <p>
        <LocalText text={summit.title} />
      </p>
      {opensAt && <p>{t('registration.opens', { date: formats.dateTime(opensAt, summit.timeZone) })}</p>}
    </EmptyState>
  );
}
