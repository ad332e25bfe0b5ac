import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { DESIGN_LIMITS } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DraftText, LocalizedField, type OrganisedSummit } from '../organise/index.js';
import {
  AddRecipients,
  type CertificateDesk,
  type CertificateRecipient,
  ChangeRecipient,
  RemoveRecipient,
} from './organise-certificates.queries.js';
import { recipientLines } from './recipient-lines.js';
import { textsOf, translationsOf } from './template-form.js';
import classes from './organise-certificates.module.css';

const MOST_ADDED = 200;
const NAME_LENGTH = 400;

interface RecipientsViewProps {
  summit: OrganisedSummit;
  desk: CertificateDesk;
  onChanged: () => void;
}

/** Whom the summit honours by name. */
export function RecipientsView({ summit, desk, onChanged }: RecipientsViewProps): ReactNode {
  const t = useText();
  return (
    <div className={classes.view}>
      <p className={classes.soft}>{t('organise-certificates.people.lead')}</p>
      <AddForm summit={summit} desk={desk} onChanged={onChanged} />
      {desk.recipients.length > 0 && (
        <ul className={classes.list} aria-label={t('organise-certificates.people.list')}>
          {desk.recipients.map((recipient) => (
            <RecipientItem key={recipient.id} summit={summit} recipient={recipient} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AddForm({ summit, desk, onChanged }: RecipientsViewProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [pasted, setPasted] = useState('');
  const [language, setLanguage] = useState(summit.languages[0] ?? 'en');
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const [result, add] = useMutation(AddRecipients);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAdded(null);
    const read = recipientLines(pasted);
    if ('wrongLine' in read) return setProblem(t('organise-certificates.people.wrong-line', { line: read.wrongLine }));
    if (read.lines.length === 0) return setProblem(t('organise-certificates.people.nobody'));
    if (read.lines.length > MOST_ADDED)
      return setProblem(t('organise-certificates.people.too-many', { most: MOST_ADDED }));
    setProblem(null);
    const recipients = read.lines.map(({ name, email, citation }) => ({
      names: [{ language, text: name }],
      email,
      citations: citation === null ? [] : [{ language, text: citation }],
    }));
    void add({ summitId: summit.id, recipients }).then(({ data }) => {
      const answer = data?.addCertificateRecipients;
      if (answer?.__typename !== 'CertificateRecipientsSaved') {
        if (answer) setProblem(t('organise-certificates.refused'));
        return;
      }
      // Who was on the list already is not added to it again.
      const known = new Set(desk.recipients.map(({ id }) => id));
      setAdded(new Set(answer.ids.filter((id) => !known.has(id))).size);
      setPasted('');
      onChanged();
    });
  };
  return (
    <form className={classes.part} onSubmit={submit} noValidate>
      <Textarea
        label={t('organise-certificates.people.add')}
        description={t('organise-certificates.people.add.help')}
        dir="auto"
        rows={4}
        value={pasted}
        error={problem}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('organise-certificates.people.language')}
        value={language}
        className={classes.narrow}
        data={summit.languages.map((value) => ({ value, label: formats.language(value) }))}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      <div className={classes.line}>
        <Button type="submit" variant="default" loading={result.fetching}>
          {t('organise-certificates.people.do')}
        </Button>
        <p role="status">{added !== null ? t('organise-certificates.people.added', { count: added }) : ''}</p>
      </div>
    </form>
  );
}

interface RecipientItemProps {
  summit: OrganisedSummit;
  recipient: CertificateRecipient;
  onChanged: () => void;
}

function RecipientItem({ summit, recipient, onChanged }: RecipientItemProps): ReactNode {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [names, setNames] = useState(() => textsOf(recipient.names));
  const [citations, setCitations] = useState(() => textsOf(recipient.citations));
  const [email, setEmail] = useState(recipient.email ?? '');
  const [changed, change] = useMutation(ChangeRecipient);
  const [removed, remove] = useMutation(RemoveRecipient);
  const error = changed.error ?? removed.error;
  const isRefused =
    (changed.data && changed.data.changeCertificateRecipient.__typename !== 'CertificateRecipientsSaved') ||
    (removed.data && removed.data.removeCertificateRecipient.__typename !== 'CertificateRecipientsSaved');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const to = { names: translationsOf(names), email: email.trim() || null, citations: translationsOf(citations) };
    void change({ summitId: summit.id, id: recipient.id, recipient: to }).then(({ data }) => {
      if (data?.changeCertificateRecipient.__typename !== 'CertificateRecipientsSaved') return;
      setIsOpen(false);
      onChanged();
    });
  };
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <p>
          <DraftText texts={recipient.names} />{' '}
          <bdi dir="ltr" className={classes.soft}>
            {recipient.email ?? ''}
          </bdi>
        </p>
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('organise-certificates.people.change')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={removed.fetching}
          onClick={() =>
            void remove({ summitId: summit.id, id: recipient.id }).then(({ data }) => {
              if (data?.removeCertificateRecipient.__typename === 'CertificateRecipientsSaved') onChanged();
            })
          }
        >
          {t('organise-certificates.people.remove')}
        </Button>
      </div>
      {recipient.citations.length > 0 && (
        <p className={classes.soft}>
          <DraftText texts={recipient.citations} />
        </p>
      )}
      {isOpen && (
        <form className={classes.part} onSubmit={submit}>
          <LocalizedField
            label={t('organise-certificates.people.name')}
            languages={summit.languages}
            texts={names}
            maxLength={NAME_LENGTH}
            onChange={setNames}
          />
          <TextInput
            type="email"
            label={t('organise-certificates.people.email')}
            value={email}
            dir="ltr"
            maxLength={254}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <LocalizedField
            label={t('organise-certificates.people.citation')}
            languages={summit.languages}
            texts={citations}
            maxLength={DESIGN_LIMITS.citation}
            isLong
            onChange={setCitations}
          />
          <div>
            <Button type="submit" loading={changed.fetching} disabled={translationsOf(names).length === 0}>
              {t('organise-certificates.save')}
            </Button>
          </div>
        </form>
      )}
      {error && <ErrorNotice problem={problemOf(error)} />}
      {isRefused && (
        <p role="alert" className={classes.wrong}>
          {t('organise-certificates.refused')}
        </p>
      )}
    </li>
  );
}
