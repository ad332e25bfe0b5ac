import type { ReactNode } from 'react';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import type { CaptionSnapshot } from '../../clients/chat/index.js';
import classes from './captions.module.css';

interface UnsentCaptionsProps {
  outbox: CaptionSnapshot['outbox'];
  onResend: (clientLineId: string) => void;
  onDiscard: (clientLineId: string) => void;
}

/** Own lines that the server has not kept: on their way, or refused with the way on. */
export function UnsentCaptions({ outbox, onResend, onDiscard }: UnsentCaptionsProps): ReactNode {
  const t = useText();
  const failed = outbox.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return null;
  return (
    <ul className={classes.unsent} data-testid="captions-unsent">
      {failed.map(({ clientMessageId, language, text, refusal }) => (
        <li key={clientMessageId}>
          <p role="alert">
            {t(reasonOf(refusal?.code))} <bdi lang={language}>{text}</bdi>
          </p>
          <button type="button" className={classes.quiet} onClick={() => onResend(clientMessageId)}>
            {t('captions.send-again')}
          </button>
          <button type="button" className={classes.quiet} onClick={() => onDiscard(clientMessageId)}>
            {t('captions.discard')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function reasonOf(code: string | undefined): MessageId {
  switch (code) {
    case 'caption-taken':
      return 'captions.refused-taken';
    case 'rate-limited':
      return 'captions.refused-fast';
    case 'stage-not-live':
    case 'stage-ended':
      return 'captions.refused-not-live';
    case 'right-missing':
      return 'captions.refused-right';
    default:
      return 'captions.refused-other';
  }
}
