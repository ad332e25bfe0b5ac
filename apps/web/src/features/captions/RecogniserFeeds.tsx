import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './captions.module.css';
import { CaptionFeedsQuery, CloseCaptionFeed, OpenCaptionFeed } from './captions.queries.js';

interface RecogniserFeedsProps {
  sessionId: string;
  /** What a new feed is for. */
  language: string;
}

/** Speech recognisers that may write captions in this session, for who presides: lets one in, shows its secret once, stops it. */
export function RecogniserFeeds({ sessionId, language }: RecogniserFeedsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const [{ data, fetching }, refresh] = useQuery({
    query: CaptionFeedsQuery,
    variables: { sessionId },
    pause: !isOpen,
  });
  const [opening, open] = useMutation(OpenCaptionFeed);
  const [closing, close] = useMutation(CloseCaptionFeed);
  const [opened, setOpened] = useState<{ url: string; secret: string } | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const letIn = async (): Promise<void> => {
    const { answer } = (await open({ sessionId, language })).data ?? {};
    setOpened(answer?.__typename === 'CaptionFeedOpened' ? answer : null);
    setHasFailed(answer?.__typename !== 'CaptionFeedOpened');
    again();
  };
  const stop = async (id: string): Promise<void> => {
    const { answer } = (await close({ id })).data ?? {};
    setHasFailed(answer?.__typename !== 'CaptionFeedClosed');
    setOpened(null);
    again();
  };
  const feeds = data?.captionFeeds ?? [];
  return (
    <details className={classes.feeds} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('captions.recognition')}</summary>
      <p className={classes.hint}>{t('captions.recognition-hint')}</p>
      <ul className={classes.feedList}>
        {feeds.map(({ id, language: spoken, createdAt }) => (
          <li key={id}>
            <span>
              {formats.language(spoken)} · {formats.dateTime(createdAt, readerZone())}
            </span>
            <button type="button" className={classes.quiet} disabled={closing.fetching} onClick={() => void stop(id)}>
              {t('captions.recognition-stop')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={classes.quiet}
        disabled={opening.fetching || fetching}
        onClick={() => void letIn()}
      >
        {t('captions.recognition-start', { language: formats.language(language) })}
      </button>
      {hasFailed && (
        <p className={classes.problem} role="alert">
          {t('captions.recognition-failed')}
        </p>
      )}
      {opened && (
        <div className={classes.opened} role="status">
          <p>{t('captions.recognition-secret')}</p>
          <pre dir="ltr" tabIndex={0}>
            {`curl ${opened.url} \\\n  -H 'Authorization: Bearer ${opened.secret}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"text": "…"}'`}
          </pre>
        </div>
      )}
    </details>
  );
}
