import { memo, useMemo, useState, type ReactNode } from 'react';
import type { PostedMessage } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { MessageMenu } from './MessageMenu.js';
import { MessageReactions } from './MessageReactions.js';
import { useMessageScene } from './message-scene.js';
import { timeAfter } from './message-time.js';
import { MessageText } from './MessageText.js';
import { Quote } from './Quote.js';

interface MessageRowProps {
  message: PostedMessage;
  isOwn: boolean;
  /** Stands under the author's name of the message before. */
  isContinued: boolean;
}

/** A committed message as it is now. */
export const MessageRow = memo(function MessageRow({ message, isOwn, isContinued }: MessageRowProps): ReactNode {
  const t = useText();
  const scene = useMessageScene();
  /** Its menu is filled when somebody comes near: a thousand menus are not. */
  const [isNear, setIsNear] = useState(false);
  const { author, state, replyTo } = message;
  // What is gone is of concern to who moderates only, and they read it still.
  const isThere = state === 'posted' || (state === 'removed' && message.text !== '');
  const hasMenu = isThere && (scene.mayWrite || scene.extras.menuItems.length > 0);
  const isMention = scene.selfId !== null && message.mentions.includes(scene.selfId) && !isOwn;
  return (
    <li
      className={classes.row}
      data-own={isOwn || undefined}
      data-continued={isContinued || undefined}
      data-mention={isMention || undefined}
      data-state={state}
      data-seq={message.seq}
      onPointerEnter={() => setIsNear(true)}
      onFocus={() => setIsNear(true)}
    >
      <div className={isContinued ? classes.unseen : classes.head}>
        <bdi className={classes.author}>{author.name}</bdi>
        {author.role !== 'attendee' && <span className={classes.badge}>{t(`chat.role-${author.role}`)}</span>}
        {isOwn && <span className={classes.you}>{t('chat.you')}</span>}
        {isMention && <span className={classes.badge}>{t('chat.mentions-you')}</span>}
        <MessageTime message={message} />
      </div>
      {replyTo !== null && <Quote quote={replyTo} onGo={() => scene.goTo(replyTo.seq)} />}
      <div className={classes.said}>
        <Said message={message} />
        {hasMenu && <MessageMenu message={message} isOwn={isOwn} isFilled={isNear} />}
      </div>
      {state === 'posted' && <MessageReactions message={message} />}
      {state === 'posted' && scene.extras.below.map((Below, index) => <Below key={index} message={message} />)}
    </li>
  );
});

function Said({ message }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const { nameOf } = useMessageScene();
  const { mentions, state, text } = message;
  const names = useMemo(() => mentions.flatMap((id) => nameOf(id) ?? []), [mentions, nameOf]);
  if (state === 'withdrawn') return <p className={classes.gone}>{t('chat.withdrawn')}</p>;
  return (
    <div className={classes.words}>
      {state === 'removed' && (
        <p className={classes.gone}>{t(text === '' ? 'chat.removed' : 'chat.removed-but-read')}</p>
      )}
      {text !== '' && <MessageText text={text} names={names} />}
      {message.editedAt !== null && state === 'posted' && <span className={classes.edited}>{t('chat.edited')}</span>}
    </div>
  );
}

function MessageTime({ message: { heldSince, postedAt } }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { startedAtMs } = useMessageScene();
  return (
    <time className={classes.time} dateTime={postedAt}>
      {startedAtMs === null ? (
        formats.time(postedAt, readerZone())
      ) : (
        <bdi dir="ltr">{timeAfter(startedAtMs, postedAt)}</bdi>
      )}
      {heldSince !== undefined && ` · ${t('moderation.written-at', { time: formats.time(heldSince, readerZone()) })}`}
    </time>
  );
}
