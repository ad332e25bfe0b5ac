import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode, type RefCallback } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { INTERFACE_LANGUAGES } from '../../../app/i18n/languages.js';
import { useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { NotFoundPage } from '../../../app/NotFoundPage.js';
import { usePageTitle } from '../../../app/use-page-title.js';
import { problemOf } from '../../../clients/graphql/errors.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import { LocalText } from '../../../ui/LocalText.js';
import { PageSkeleton } from '../../../ui/PageSkeleton.js';
import { type DocumentProblem, sendDocument } from '../empowering-document.js';
import { FieldProblems } from '../FieldProblems.js';
import { textFor } from '../texts.js';
import { emptyWho, whoInput, whoProblems } from '../who-form.js';
import { WhoFields } from '../WhoFields.js';
import { AskToAccede, InitiativeOutQuery, type Published } from './published.queries.js';
import { RecalledPage } from './RecalledPage.js';
import classes from '../signing.module.css';

const TEXT_LENGTH = 4_000;

interface JoinPageProps {
  summitSlug: string;
  slug: string;
}

/** `/s/:summit/initiatives/:slug/join`: asks to join what was released; an organiser checks. */
export function JoinPage({ summitSlug, slug }: JoinPageProps): ReactNode {
  const t = useText();
  usePageTitle(t('signing.join.title'));
  const [{ data, error }, ask] = useQuery({
    query: InitiativeOutQuery,
    variables: { summit: summitSlug, slug },
  });
  if (!data)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const { initiativeOut: initiative, summit } = data;
  if (!summit || initiative.__typename === 'NotFound') return <NotFoundPage />;
  if (initiative.__typename === 'RecalledInitiative') return <RecalledPage summit={summit} initiative={initiative} />;
  return <JoinForm summitSlug={summit.slug} initiative={initiative} />;
}

/** In place of the form that was sent, so that it is read. */
const focusNow: RefCallback<HTMLElement> = (element) => element?.focus();

type Sent = { document: 'none' | 'sent' | DocumentProblem };

function JoinForm({ summitSlug, initiative }: { summitSlug: string; initiative: Published }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const fileId = useId();
  const [who, setWho] = useState(() => emptyWho(language));
  const [reservation, setReservation] = useState('');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [result, askToJoin] = useMutation(AskToAccede);
  const problems = whoProblems(who);
  const title = textFor(initiative.text.titles, language);
  const back = `/s/${summitSlug}/initiatives/${initiative.slug}`;
  const problem = result.error ? problemOf(result.error) : null;
  const answer = result.data?.askToAccede;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (Object.keys(problems).length > 0) return;
    setIsSending(true);
    const { data } = await askToJoin({
      summit: summitSlug,
      slug: initiative.slug,
      input: {
        ...whoInput(who, language),
        reservation: reservation.trim() === '' ? null : [{ language: who.language, text: reservation.trim() }],
        note: note.trim() === '' ? null : note.trim(),
      },
    });
    const asked = data?.askToAccede;
    if (asked?.__typename === 'AccessionAsked') {
      const failed = file === null ? null : await sendDocument(`accessions/${asked.token}`, file);
      setSent({ document: failed ?? (file === null ? 'none' : 'sent') });
    }
    setIsSending(false);
  };
  if (sent)
    return (
      <div ref={focusNow} tabIndex={-1}>
        <EmptyState
          isPage
          title={t('signing.join.sent')}
          action={
            <Button component={Link} href={back}>
              {t('signing.join.back')}
            </Button>
          }
        >
          <p>{t('signing.join.sent.text')}</p>
          {sent.document !== 'none' && sent.document !== 'sent' && (
            <p role="alert">{t('signing.join.document-failed', { why: t(`signing.document.${sent.document}`) })}</p>
          )}
        </EmptyState>
      </div>
    );
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>
          <Link href={back}>{title && <LocalText text={title} />}</Link>
        </p>
        <h1>{t('signing.join.title')}</h1>
        <p>{t('signing.join.lead')}</p>
      </header>
      <form noValidate className={classes.form} onSubmit={(event) => void submit(event)}>
        <WhoFields
          form={who}
          languages={[...INTERFACE_LANGUAGES, ...initiative.text.languages]}
          problems={hasTried ? problems : {}}
          emailHelp={t('signing.join.email.help')}
          onChange={setWho}
        />
        <Textarea
          label={t('signing.join.reservation')}
          description={t('signing.decide.reserve.help')}
          autosize
          minRows={2}
          dir="auto"
          maxLength={TEXT_LENGTH}
          value={reservation}
          onChange={(event) => setReservation(event.currentTarget.value)}
        />
        <Textarea
          label={t('signing.join.note')}
          description={t('signing.join.note.help')}
          autosize
          minRows={2}
          dir="auto"
          maxLength={TEXT_LENGTH}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes.fields}>
          <label htmlFor={fileId} className={classes.strong}>
            {t('signing.join.document')}
          </label>
          <p id={`${fileId}-help`} className={classes.soft}>
            {t('signing.join.document.help')}
          </p>
          <input
            id={fileId}
            type="file"
            accept="application/pdf,.pdf"
            aria-describedby={`${fileId}-help`}
            className={classes.file}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        {hasTried && Object.keys(problems).length > 0 && (
          <p role="alert" className={classes.wrong}>
            {t('signing.who.problem.some')}
          </p>
        )}
        {problem && <FieldProblems problem={problem} />}
        {answer && 'code' in answer && (
          <p role="alert" className={classes.wrong}>
            {t(answer.code === 'limit-reached' ? 'signing.join.full' : 'signing.join.closed')}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" size="lg" loading={isSending}>
            {t('signing.join.send')}
          </Button>
          <Button component={Link} href={back} variant="subtle" size="lg">
            {t('signing.join.cancel')}
          </Button>
        </div>
      </form>
    </article>
  );
}
