import type { ReactNode } from 'react';
import type { DirectMessage } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { DirectClient, DirectSnapshot } from '../../clients/chat/index.js';
import chatClasses from '../chat/Chat.module.css';
import { MessageText } from '../chat/index.js';
import { refusalWords } from './refusal-words.js';

/** A committed message between two people. */
export function DirectRow({ message, peerName }: { message: DirectMessage; peerName: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { isOwn, postedAt, text } = message;
  return (
    <li className={chatClasses.row} data-own={isOwn || undefined}>
      <div className={chatClasses.head}>
        {isOwn ? (
          <span className={chatClasses.you}>{t('chat.you')}</span>
        ) : (
          <bdi className={chatClasses.author}>{peerName}</bdi>
        )}
        <time className={chatClasses.time} dateTime={postedAt}>
          {formats.time(postedAt, readerZone())}
        </time>
      </div>
      <MessageText text={text} />
    </li>
  );
}

interface UnsentRowProps {
  message: DirectSnapshot['outbox'][number];
  client: DirectClient;
}

/** An own message on its way, or refused with the way on. */
export function UnsentRow({ message, client }: UnsentRowProps): ReactNode {
  const t = useText();
  const { clientMessageId, status, refusal } = message;
  return (
    <li className={chatClasses.row} data-own data-status={status}>
      <MessageText text={message.text} />
      {status === 'pending' && <p className={chatClasses.pending}>{t('direct.sending')}</p>}
      {status === 'failed' && (
        <div className={chatClasses.failed}>
          <p role="alert">{refusalWords(refusal, t)}</p>
          <button type="button" className={chatClasses.plainButton} onClick={() => client.resend(clientMessageId)}>
            {t('direct.send-again')}
          </button>
          <button type="button" className={chatClasses.plainButton} onClick={() => client.discard(clientMessageId)}>
            {t('direct.discard')}
          </button>
        </div>
      )}
    </li>
  );
}
