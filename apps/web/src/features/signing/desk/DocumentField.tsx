import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { type DocumentProblem, sendDocument } from '../empowering-document.js';
import classes from '../signing.module.css';

interface DocumentFieldProps {
  signatoryId: string;
  /** Whom it empowers. */
  name: string;
  documentPath: string | null;
  canSend: boolean;
  onSent: () => void;
}

/** The document that empowers somebody: to be read, and brought until they decide. */
export function DocumentField({ signatoryId, name, documentPath, canSend, onSent }: DocumentFieldProps): ReactNode {
  const t = useText();
  const id = useId();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<DocumentProblem | null>(null);
  const send = async (file: File): Promise<void> => {
    setIsBusy(true);
    const failed = await sendDocument(`signatories/${signatoryId}`, file);
    setIsBusy(false);
    setProblem(failed);
    if (failed === null) onSent();
  };
  if (documentPath === null && !canSend) return null;
  return (
    <div className={classes.document}>
      {documentPath !== null && (
        <a href={documentPath} download>
          {t('signing.desk.document')}
        </a>
      )}
      {canSend && (
        <>
          <label htmlFor={id}>
            {t(documentPath === null ? 'signing.desk.document.bring' : 'signing.desk.document.replace')}
          </label>
          <input
            id={id}
            type="file"
            accept="application/pdf,.pdf"
            aria-label={t('signing.desk.document.of', { name })}
            disabled={isBusy}
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) void send(file).finally(() => (input.value = ''));
            }}
          />
        </>
      )}
      {problem !== null && (
        <p role="alert" className={classes.wrong}>
          {t(`signing.document.${problem}`)}
        </p>
      )}
    </div>
  );
}
