import { IconKeyboard, IconMaximize } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useText } from '../../app/i18n/use-text.js';
import type { MediaQuality } from '../../clients/media/index.js';
import { connectionWords, type ConnectionState } from './connection-words.js';
import type { SeatText } from './seat-text.js';
import { keyOf } from './shortcuts.js';
import classes from './Stage.module.css';

interface StageLineProps {
  /** The session's title, already in its own language. */
  title: ReactNode;
  isLive: boolean;
  /** Said while nothing is on air. */
  before: string;
  /** Who speaks; `null` in a pause. */
  speaker: SeatText | null;
  connection: ConnectionState;
  quality: MediaQuality;
  /** What every viewer may choose, as buttons. */
  tools: ReactNode;
  onFullscreen: () => void;
  onShortcuts: () => void;
}

/** One line under the picture: which session, who speaks, how the connection is. */
export function StageLine({
  title,
  isLive,
  before,
  speaker,
  connection,
  quality,
  tools,
  onFullscreen,
  onShortcuts,
}: StageLineProps): ReactNode {
  const t = useText();
  return (
    <div className={classes.line}>
      <div className={classes.lineText}>
        <h1 className={classes.lineTitle}>{title}</h1>
        <p className={classes.lineSpeaker} data-testid="speaking">
          {isLive && <span className={classes.onAirDot} aria-hidden />}
          {speaker ? (
            <FormattedMessage id="stage.speaks" values={{ who: <Who key="who" text={speaker} /> }} />
          ) : (
            <span>{isLive ? t('stage.nobody-speaks') : before}</span>
          )}
        </p>
      </div>
      <p
        className={classes.connection}
        role="status"
        aria-live="polite"
        data-state={connection}
        data-quality={connection === 'connected' ? quality : undefined}
        data-testid="connection"
      >
        <span className={classes.connectionWords}>{connectionWords(connection, quality, t)}</span>
      </p>
      <div className={classes.lineTools}>
        {tools}
        {document.fullscreenEnabled && (
          <button
            type="button"
            className={classes.iconButton}
            aria-label={t('stage.fullscreen')}
            title={`${t('stage.fullscreen')} (${keyOf('toggle-fullscreen')})`}
            onClick={onFullscreen}
          >
            <IconMaximize size={20} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className={`${classes.iconButton} ${classes.keysButton}`}
          aria-label={t('stage.keys')}
          title={`${t('stage.keys')} (${keyOf('show-shortcuts')})`}
          onClick={onShortcuts}
        >
          <IconKeyboard size={20} aria-hidden />
        </button>
      </div>
    </div>
  );
}

function Who({ text: { name, title, country } }: { text: SeatText }): ReactNode {
  return (
    <>
      <bdi lang={name.language} className={classes.lineName}>
        {name.text}
      </bdi>
      {title && (
        <span className={classes.lineTitleOfSpeaker}>
          {' · '}
          <bdi lang={title.language}>{title.text}</bdi>
        </span>
      )}
      {country && (
        <span>
          {' · '}
          <bdi>{country}</bdi>
        </span>
      )}
    </>
  );
}
