import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { CARBON_PROJECT_LIMITS } from '@app/contracts';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { type FileDetails, type FileProblem, sendFile } from './project-files.js';
import classes from './desk.module.css';

interface FileFormProps {
  what: 'documents' | 'pictures';
  projectId: string;
  accept: string;
  /** What the words that go with it are: its title, or what is to be seen. */
  wordsLabel: string;
  /** Under which name they are sent. */
  wordsName: 'title' | 'description';
  action: string;
  /** What else is sent with it. */
  details?: FileDetails;
  children?: ReactNode;
  onSent: () => void;
}

/** A file with the words that go with it, sent at once. */
export function FileForm(props: FileFormProps): ReactNode {
  const { what, projectId, accept, wordsLabel, wordsName, action, details, children, onSent } = props;
  const t = useText();
  const own = useLanguage().language;
  const fileId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState('');
  const [language, setLanguage] = useState<string>(own);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === null || words.trim() === '') return;
    setIsBusy(true);
    const failed = await sendFile(what, projectId, file, { ...details, [wordsName]: words, language });
    setIsBusy(false);
    setProblem(failed);
    if (failed !== null) return;
    setFile(null);
    setWords('');
    if (input.current) input.current.value = '';
    onSent();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <div className={classes.pair}>
        <div className={classes.fileField}>
          <label htmlFor={fileId}>{t(`carbon-projects.file.${what}`)}</label>
          <input
            ref={input}
            id={fileId}
            type="file"
            accept={accept}
            required
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setProblem(null);
            }}
          />
        </div>
        {children}
        <TextInput
          label={wordsLabel}
          required
          dir="auto"
          maxLength={CARBON_PROJECT_LIMITS.line}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('carbon-projects.file.language')}
          value={language}
          data={INTERFACE_LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={classes.wrong}>
          {t(`carbon-projects.file.problem.${problem}`)}
        </p>
      )}
      <Button type="submit" className={classes.start} variant="default" loading={isBusy} disabled={file === null}>
        {action}
      </Button>
    </form>
  );
}
