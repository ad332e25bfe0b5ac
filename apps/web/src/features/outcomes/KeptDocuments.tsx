import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { OUTCOME_LIMITS as LIMITS } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import type { UploadProblem } from '../../clients/uploads.js';
import { megabytes } from '../../ui/megabytes.js';
import { type KeptOutcome, RemoveOutcomeDocument } from './desk.queries.js';
import { OrderFailure } from './OrderFailure.js';
import { sendDocument } from './outcome-files.js';
import classes from './desk.module.css';

interface DocumentsProps {
  outcome: KeptOutcome;
  languages: readonly string[];
  onChanged: () => void;
}

/** What was signed or proposed, as PDFs. */
export function KeptDocuments({ outcome, languages, onChanged }: DocumentsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  return (
    <section aria-labelledby="documents" className={classes.part}>
      <h3 id="documents">{t('outcomes.documents')}</h3>
      <ul className={classes.list}>
        {outcome.documents.map(({ id, title, language, byteCount, path }) => (
          <li key={id} className={classes.line}>
            <p>
              <a href={path} download>
                <bdi lang={language}>{title}</bdi>
              </a>
              <span className={classes.soft}>
                {' · '}
                {t('outcomes.document', {
                  language: formats.language(language),
                  size: `\u2068${formats.number(megabytes(byteCount))}\u2069`,
                })}
              </span>
            </p>
            <Button
              variant="subtle"
              color="red"
              disabled={isBusy}
              aria-label={t('outcomes.form.remove', { what: `\u2068${title}\u2069` })}
              onClick={() => void send(RemoveOutcomeDocument, { id })}
            >
              {t('outcomes.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <OrderFailure problem={problem} refusal={refusal} />
      {outcome.documents.length < LIMITS.documents && (
        <DocumentForm outcomeId={outcome.id} languages={languages} onSent={onChanged} />
      )}
    </section>
  );
}

function DocumentForm({
  outcomeId,
  languages,
  onSent,
}: {
  outcomeId: string;
  languages: readonly string[];
  onSent: () => void;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const own = useLanguage().language;
  const fileId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<string>(languages.includes(own) ? own : (languages[0] ?? own));
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<UploadProblem<'pdf'> | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === null || title.trim() === '') return;
    setIsBusy(true);
    const failed = await sendDocument(outcomeId, file, { title, language });
    setIsBusy(false);
    setProblem(failed);
    if (failed !== null) return;
    setFile(null);
    setTitle('');
    if (input.current) input.current.value = '';
    onSent();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <div className={classes.pair}>
        <div className={classes.fileField}>
          <label htmlFor={fileId}>{t('outcomes.file')}</label>
          <input
            ref={input}
            id={fileId}
            type="file"
            accept="application/pdf,.pdf"
            required
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setProblem(null);
            }}
          />
        </div>
        <TextInput
          label={t('outcomes.file.title')}
          required
          dir="auto"
          maxLength={LIMITS.documentTitle}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('outcomes.file.language')}
          value={language}
          data={[...new Set([...languages, own])].map((each) => ({ value: each, label: formats.language(each) }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={classes.wrong}>
          {t(`outcomes.file.problem.${problem}`)}
        </p>
      )}
      <Button type="submit" className={classes.start} variant="default" loading={isBusy} disabled={file === null}>
        {t('outcomes.file.send')}
      </Button>
    </form>
  );
}
