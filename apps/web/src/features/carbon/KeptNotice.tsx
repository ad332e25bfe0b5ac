import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DeleteFootprint } from './carbon.queries.js';
import classes from './carbon.module.css';

interface KeptNoticeProps {
  token: string;
  /** It was kept just now. */
  isNew: boolean;
  isOfSummit: boolean;
  onDeleted: () => void;
}

/** That the result is kept, the link that opens it anywhere, and how to take it away. */
export function KeptNotice({ token, isNew, isOfSummit, onDeleted }: KeptNoticeProps): ReactNode {
  const t = useText();
  const [copying, setCopying] = useState<'idle' | 'copied' | 'failed'>('idle');
  const [isAsked, setIsAsked] = useState(false);
  const [result, erase] = useMutation(DeleteFootprint);
  const link = `${location.origin}/carbon/footprints/${token}`;
  const copy = (): void => {
    // Undefined on plain http other than localhost, refused by some browsers: the link is then there to be selected.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (!clipboard) return setCopying('failed');
    clipboard.writeText(link).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  };
  return (
    <div className={classes.kept}>
      <p role={isNew ? 'status' : undefined} className={classes.keptTitle}>
        {t('carbon.kept')}
      </p>
      <p className={classes.soft}>{isOfSummit ? t('carbon.kept.summit') : t('carbon.kept.life')}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={copy}>
          {copying === 'copied' ? t('carbon.kept.copied') : t('carbon.kept.copy')}
        </Button>
        {!isAsked && (
          <Button variant="subtle" color="red" onClick={() => setIsAsked(true)}>
            {t('carbon.delete')}
          </Button>
        )}
      </div>
      {copying === 'failed' && (
        <input
          readOnly
          dir="ltr"
          className={classes.link}
          aria-label={t('carbon.kept.link')}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
      {isAsked && (
        <div className={classes.sure} role="group" aria-label={t('carbon.delete')}>
          <p>{t('carbon.delete.sure')}</p>
          <div className={classes.actions}>
            <Button
              color="red"
              loading={result.fetching}
              onClick={() =>
                void erase({ token }).then(({ data }) => {
                  // One that is not there any more is as deleted as can be.
                  if (data) onDeleted();
                })
              }
            >
              {t('carbon.delete.yes')}
            </Button>
            <Button variant="default" onClick={() => setIsAsked(false)}>
              {t('carbon.delete.no')}
            </Button>
          </div>
        </div>
      )}
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
    </div>
  );
}
