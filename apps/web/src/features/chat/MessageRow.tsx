import { memo, type ReactNode } from 'react';
import type { PostedMessage } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { MessageText } from './MessageText.js';

interface MessageRowProps {
  message: PostedMessage;
  isOwn: boolean;
  /** Stands under the author's name of the message before. */
  isContinued: boolean;
}

/** A committed message. */
export const MessageRow = memo(function MessageRow({ message, isOwn, isContinued }: MessageRowProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { author } = message;
  return (
    <li
      className={classes.row}
      data-own={isOwn || undefined}
      data-continued={isContinued || undefined}
      data-seq={message.seq}
    >
      <div className={isContinued ? classes.unseen : classes.head}>
        <bdi className={classes.author}>{author.name}</bdi>
        {author.role !== 'attendee' && <span className={classes.badge}>{t(`chat.role-${author.role}`)}</span>}
        {isOwn && <span className={classes.you}>{t('chat.you')}</span>}
        <time className={classes.time} dateTime={message.postedAt}>
          {formats.time(message.postedAt, readerZone())}
        </time>
      </div>
      <MessageText text={message.text} />
    </li>
  );
});
