import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './moderation.module.css';
import { moderationOf, useModeration } from './use-moderation.js';

/** One's own messages that wait to be read, and those that were not let through; `<li>`s at the end of the chat's list. */
export function OwnWaiting(): ReactNode {
  const t = useText();
  const { chat: room, chatProps, self } = useLiveRoom();
  const chat = chatProps.client;
  const { mine } = useModeration(chat);
  // Let through, it is in the chat a moment before it is known to wait no more.
  const posted = new Set(
    room.messages.filter(({ author }) => author.participantId === self).map(({ clientMessageId }) => clientMessageId),
  );
  const waiting = mine.filter(({ clientMessageId }) => !posted.has(clientMessageId));
  return waiting.map(({ heldId, text, state }) => (
    <li key={heldId} className={classes.own} data-state={state} data-testid="own-waiting">
      <p className={classes.text} dir="auto">
        {text}
      </p>
      <p className={classes.hint} role="status">
        {t(state === 'waiting' ? 'moderation.waiting' : 'moderation.not-let-through')}
      </p>
      {state === 'rejected' && (
        <button type="button" className={classes.textButton} onClick={() => moderationOf(chat).dismiss(heldId)}>
          {t('moderation.dismiss')}
        </button>
      )}
    </li>
  ));
}
