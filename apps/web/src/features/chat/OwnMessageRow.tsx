import { useEffect, useState, type ReactNode } from 'react';
import type { OwnMessage } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { MessageText } from './MessageText.js';
import { Quote } from './Quote.js';

interface OwnMessageRowProps {
  message: OwnMessage;
  onResend: (clientMessageId: string) => void;
  onDiscard: (clientMessageId: string) => void;
}

/** An own message that the server has not acknowledged: on its way, or refused with the way on. */
export function OwnMessageRow({ message, onResend, onDiscard }: OwnMessageRowProps): ReactNode {
  const t = useText();
  const waitSeconds = useCountdown(
    message.refusal?.code === 'rate-limited' || message.refusal?.code === 'slow-mode'
      ? (message.refusal.retryAfterSeconds ?? 1)
      : 0,
    message.refusal,
  );
  const hasFailed = message.status === 'failed';
  return (
    <li className={classes.row} data-own data-status={message.status}>
      {message.replyTo && <Quote quote={message.replyTo} />}
      <MessageText text={message.text} />
      {!hasFailed && <p className={classes.pending}>{t('chat.sending')}</p>}
      {hasFailed && (
        <div className={classes.failed}>
          <p role="alert">{reason(message, waitSeconds, t)}</p>
          <button
            type="button"
            className={classes.plainButton}
            disabled={waitSeconds > 0}
            onClick={() => onResend(message.clientMessageId)}
          >
            {t('chat.send-again')}
          </button>
          <button type="button" className={classes.plainButton} onClick={() => onDiscard(message.clientMessageId)}>
            {t('chat.discard')}
          </button>
        </div>
      )}
    </li>
  );
}

function reason(message: OwnMessage, waitSeconds: number, t: ReturnType<typeof useText>): string {
  switch (message.refusal?.code) {
    case 'rate-limited':
      return waitSeconds > 0 ? t('chat.rate-limited', { seconds: waitSeconds }) : t('chat.rate-limit-over');
    case 'slow-mode':
      return waitSeconds > 0
        ? t('moderation.own-slow-mode', { seconds: waitSeconds })
        : t('moderation.own-slow-mode-over');
    case 'silenced':
    case 'banned':
    case 'listed-word':
    case 'listed-name':
      return t(`moderation.own-${message.refusal.code}`);
    case 'limit-reached':
      return t('moderation.own-full');
    case 'decided-before':
      return t('moderation.not-let-through');
    case 'right-missing':
    case 'not-allowed':
      return t('chat.may-not-write');
    case 'stage-ended':
    case 'session-cancelled':
    case 'wrong-state':
      return t('chat.closed-ended');
    default:
      return t('chat.not-sent');
  }
}

/** Seconds left of `seconds`, counted from when `since` became what it is. */
function useCountdown(seconds: number, since: unknown): number {
  const [left, setLeft] = useState(Math.ceil(seconds));
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const count = (): void => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    count();
    if (seconds <= 0) return;
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return left;
}
