import { IconFileUpload } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { SLIDE_LIMITS } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './slides.module.css';
import { MOST_PDF_BYTES, useDeckUpload, type UploadState } from './use-deck-upload.js';

export interface Presenter {
  personId: string;
  name: string;
}
interface DeckUploadFormProps {
  sessionId: string;
  /** For whom slides may be brought; one needs no choice, none leaves it open who presents them. */
  presenters: readonly Presenter[];
  /** Chosen at first. */
  self: string | null;
  onDone: () => void;
}

/** Brings slides: choose a PDF, watch its pages go, and read in plain words what went wrong. */
export function DeckUploadForm({ sessionId, presenters, self, onDone }: DeckUploadFormProps): ReactNode {
  const t = useText();
  const id = useId();
  const upload = useDeckUpload(sessionId, onDone);
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = presenters.find(({ personId }) => personId === self) ?? presenters[0];
  const personId = chosen ?? usual?.personId ?? null;
  const { state } = upload;
  const isBusy = state.step === 'opening' || state.step === 'sending';
  return (
    <div className={classes.upload} data-testid="deck-upload" data-step={state.step}>
      {presenters.length > 1 && (
        <p className={classes.field}>
          <label htmlFor={`${id}-presenter`}>{t('slides.presenter')}</label>
          <select
            id={`${id}-presenter`}
            value={personId ?? ''}
            disabled={isBusy}
            onChange={(event) => setChosen(event.target.value)}
          >
            {presenters.map(({ personId: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <label className={classes.choose} data-busy={isBusy || undefined}>
        <IconFileUpload size={22} aria-hidden />
        <span>
          <span className={classes.chooseWord}>{t('slides.choose')}</span>
          <small id={`${id}-hint`}>
            {t('slides.hint', { pages: SLIDE_LIMITS.pages, size: MOST_PDF_BYTES / 1024 / 1024 })}
          </small>
        </span>
        <input
          type="file"
          accept="application/pdf,.pdf"
          className={classes.file}
          aria-describedby={`${id}-hint`}
          disabled={isBusy}
          data-testid="deck-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void upload.start(file, personId);
            // The same file again, mended, is another choice.
            event.target.value = '';
          }}
        />
      </label>
      <Progress state={state} onStop={upload.stop} />
    </div>
  );
}

function Progress({ state, onStop }: { state: UploadState; onStop: () => void }): ReactNode {
  const t = useText();
  switch (state.step) {
    case 'idle':
      return null;
    case 'opening':
      return (
        <div className={classes.progress}>
          <p role="status">{t('slides.opening', { title: isolated(state.title) })}</p>
          <progress aria-label={t('slides.progress')} />
        </div>
      );
    case 'sending':
      return (
        <div className={classes.progress}>
          {/* Said once; the bar tells the rest. */}
          <p role="status">{t('slides.sending', { title: isolated(state.title) })}</p>
          <div className={classes.progressLine}>
            <progress aria-label={t('slides.progress')} max={state.pageCount} value={state.page - 1} />
            <span>{t('slides.place', { page: state.page, count: state.pageCount })}</span>
            <button type="button" className={classes.textButton} onClick={onStop}>
              {t('slides.stop')}
            </button>
          </div>
        </div>
      );
    case 'done':
      return <p role="status">{t('slides.done', { title: isolated(state.title) })}</p>;
    case 'failed':
      return (
        <p role="alert" className={classes.problem}>
          {t('slides.failed', { title: isolated(state.title) })}{' '}
          {state.page !== null && t('slides.failed-at', { page: state.page })}{' '}
          {t(`slides.problem-${state.problem}`, { pages: SLIDE_LIMITS.pages })}
        </p>
      );
  }
}

/** A file's name has a direction of its own. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
