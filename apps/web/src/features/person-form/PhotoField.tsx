import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { RemovePhoto } from './person-form.queries.js';
import { uploadPhoto, type PhotoProblem } from './photo-upload.js';
import classes from './person-form.module.css';

/** What the file picker offers; telephones turn their own formats into JPEG for it. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif';

interface PhotoFieldProps {
  personId: string;
  name: string;
  url: string | null;
  /** The photo is another one now, or none. */
  onChanged: () => void;
}

/** Somebody's photo: shown, exchanged, taken away. Takes effect at once; readers see it with the next release. */
export function PhotoField({ personId, name, url, onChanged }: PhotoFieldProps): ReactNode {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'sending' | 'taken' | PhotoProblem>('idle');
  const [removed, removePhoto] = useMutation(RemovePhoto);

  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setState('sending');
    const problem = await uploadPhoto(personId, file);
    setState(problem ?? 'taken');
    if (problem === null) onChanged();
  };
  const remove = async (): Promise<void> => {
    const { data } = await removePhoto({ personId });
    if (data?.removePhoto.__typename === 'PhotoRemoved') {
      setState('idle');
      onChanged();
    } else setState(data ? 'not-allowed' : 'network');
  };
  const isBusy = state === 'sending' || removed.fetching;
  return (
    <div className={classes.photo}>
      <PersonPhoto name={name} url={url} size={112} alt={t('person-form.photo-of', { name: `\u2068${name}\u2069` })} />
      <div className={classes.photoText}>
        <p className={classes.soft}>{t('person-form.photo-hint')}</p>
        <div className={classes.buttons}>
          <Button type="button" variant="light" loading={state === 'sending'} onClick={() => picker.current?.click()}>
            {url === null ? t('person-form.photo-choose') : t('person-form.photo-exchange')}
          </Button>
          {url !== null && (
            <Button
              type="button"
              variant="subtle"
              color="red"
              disabled={isBusy}
              loading={removed.fetching}
              onClick={() => void remove()}
            >
              {t('person-form.photo-remove')}
            </Button>
          )}
        </div>
        <input
          ref={picker}
          type="file"
          accept={ACCEPTED}
          className={classes.hidden}
          aria-label={t('person-form.photo-choose')}
          tabIndex={-1}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            // The same file may be chosen again after a failure.
            event.target.value = '';
          }}
        />
        <p role="status">
          {state === 'sending' && t('person-form.photo-sending')}
          {state === 'taken' && t('person-form.photo-taken')}
        </p>
        {state !== 'idle' && state !== 'sending' && state !== 'taken' && (
          <p role="alert" className={classes.problem}>
            {t(`person-form.photo-problem.${state}`)}
          </p>
        )}
      </div>
    </div>
  );
}
