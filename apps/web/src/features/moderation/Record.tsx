import { useState, type ReactNode } from 'react';
import { MODERATION_LIMITS, type ModerationAction } from '@app/contracts';
import { FormattedMessage } from 'react-intl';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { ChatClient } from '../../clients/chat/index.js';
import classes from './moderation.module.css';
import { moderationOf, type Moderating } from './use-moderation.js';

interface RecordProps {
  actions: readonly ModerationAction[];
  chat: ChatClient;
  moderating: Moderating;
}

/** What was done, the newest first; each that stands can be taken back. */
export function Record({ actions, chat, moderating }: RecordProps): ReactNode {
  const t = useText();
  const [hasMore, setHasMore] = useState(true);
  return (
    <div className={classes.body}>
      {actions.length === 0 && <p className={classes.empty}>{t('moderation.record-empty')}</p>}
      <ol className={classes.list} data-testid="moderation-log">
        {actions.map((action) => (
          <Entry key={action.actionId} action={action} moderating={moderating} />
        ))}
      </ol>
      {hasMore && actions.length >= MODERATION_LIMITS.record && (
        <button
          type="button"
          className={classes.button}
          onClick={() => void moderationOf(chat).readEarlier().then(setHasMore)}
        >
          {t('moderation.earlier')}
        </button>
      )}
    </div>
  );
}

function Entry({ action, moderating }: { action: ModerationAction; moderating: Moderating }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { actionId, kind, actor, subject, at, text, until, undoneAt, undoneBy } = action;
  return (
    <li className={classes.row} data-undone={undoneAt !== null || undefined}>
      <p className={classes.meta}>
        <span className={classes.name}>
          <FormattedMessage
            id={`moderation.did-${kind}`}
            values={{
              actor: actor === null ? t('moderation.by-itself') : <bdi key="actor">{actor.name}</bdi>,
              subject: <bdi key="subject">{subject.name}</bdi>,
            }}
          />
        </span>
        <time dateTime={at}>{formats.time(at, readerZone())}</time>
        {until !== null && <span>{t('moderation.until', { time: formats.dateTime(until, readerZone()) })}</span>}
      </p>
      {text !== '' && (
        <p className={classes.text} dir="auto">
          {text}
        </p>
      )}
      {undoneAt !== null ? (
        <p className={classes.hint}>{t('moderation.undone-by', { name: undoneBy ?? '' })}</p>
      ) : (
        <button
          type="button"
          className={classes.button}
          disabled={moderating.isBusy}
          data-testid="moderation-undo"
          onClick={() => void moderating.decide({ kind: 'undo', actionId })}
        >
          {t('moderation.undo')}
        </button>
      )}
    </li>
  );
}
