import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { MOST_MEGABYTES } from './import-upload.js';
import classes from './exchange.module.css';

const ACCEPTED = '.json,.xml,.csv,.xlsx,application/json,application/xml,text/xml,text/csv';

/** A file by its dialogue, with mouse, keyboard or touch, or dropped. */
export function FileDrop({ onFile, isBusy }: { onFile: (file: File) => void; isBusy: boolean }): ReactNode {
  const t = useText();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    <label
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconUpload size={22} aria-hidden />
      <span>
        <span className={classes.choose}>{t('organise-exchange.in.choose')}</span> {t('organise-exchange.in.drop')}
      </span>
      <small>{t('organise-exchange.in.accepts', { size: MOST_MEGABYTES })}</small>
      <input
        type="file"
        className={classes.fileInput}
        accept={ACCEPTED}
        disabled={isBusy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file again, mended, is another choice.
          event.target.value = '';
        }}
      />
    </label>
  );
}
