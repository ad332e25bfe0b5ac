import { IconBellOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DirectConversation } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import chatClasses from '../chat/Chat.module.css';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { useDirect } from './use-direct.js';

/** Whoever wrote with the reader: requests first, then the rest, what changed last on top. */
export function ConversationList(): ReactNode {
  const t = useText();
  const { conversations, isReady, isOpen, desk } = useDirect(useLiveRoom());
  // What the reader ended themself is out of their way, unless they may want to unblock.
  const shown = conversations.filter(({ isEndedByReader, isBlocked }) => !isEndedByReader || isBlocked);
  const groups = [
    { title: t('direct.requests'), members: shown.filter(({ state }) => state === 'asking') },
    { title: t('direct.conversations'), members: shown.filter(({ state }) => state !== 'asking') },
  ].filter(({ members }) => members.length > 0);
  return (
    <div className={classes.body} tabIndex={0} role="group" aria-label={t('direct.title')}>
      {!isOpen && <p className={classes.hint}>{t('direct.off')}</p>}
      {!isReady && <p className={chatClasses.empty}>{t('direct.loading')}</p>}
      {isReady && groups.length === 0 && isOpen && <p className={chatClasses.empty}>{t('direct.empty')}</p>}
      {groups.map(({ title, members }) => (
        <section key={title}>
          <h2 className={classes.groupTitle}>{title}</h2>
          <ul className={classes.list} data-testid="direct-list">
            {members.map((conversation) => (
              <li key={conversation.conversationId}>
                <Entry
                  conversation={conversation}
                  onOpen={() => desk.goTo({ kind: 'conversation', conversationId: conversation.conversationId })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ conversation, onOpen }: { conversation: DirectConversation; onOpen: () => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { peer, lastMessage, lastSeq, readSeq, isMuted, state } = conversation;
  const unread = lastSeq - readSeq;
  return (
    <button
      type="button"
      className={classes.entry}
      data-unread={(unread > 0 && state !== 'closed') || undefined}
      onClick={onOpen}
    >
      <span className={classes.entryHead}>
        <bdi className={classes.entryName}>{peer.name}</bdi>
        {isMuted && <IconBellOff size={16} role="img" aria-label={t('direct.muted')} />}
        <time dateTime={lastMessage.postedAt}>{formats.time(lastMessage.postedAt, readerZone())}</time>
      </span>
      <span className={classes.entryText}>
        {lastMessage.isOwn && <span className={classes.soft}>{t('direct.you')} </span>}
        <bdi>{lastMessage.text}</bdi>
      </span>
      {state === 'asked' && <span className={classes.soft}>{t('direct.waiting')}</span>}
      {unread > 0 && state !== 'closed' && !isMuted && (
        <span className={classes.unread}>{t('direct.unread', { count: unread })}</span>
      )}
    </button>
  );
}
