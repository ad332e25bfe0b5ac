import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { PostedMessage } from '@app/contracts';
import { messageKey, type OwnMessage } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { MessageRow } from './MessageRow.js';
import { OwnMessageRow } from './OwnMessageRow.js';

/** This close to the end counts as reading along, in CSS pixels. */
const AT_END_PX = 64;
/** Messages of one author within this time stand under one name. */
const SAME_BREATH_MS = 3 * 60_000;

interface MessageListProps {
  messages: readonly PostedMessage[];
  outbox: readonly OwnMessage[];
  selfId: string | null;
  isLoading: boolean;
  isArchive: boolean;
  sentCount: number;
  onResend: (clientMessageId: string) => void;
  onDiscard: (clientMessageId: string) => void;
}

/** The messages, oldest first. Follows new ones while the reader is at the end; else it stays and says how many came. */
export function MessageList({
  messages,
  outbox,
  selfId,
  isLoading,
  isArchive,
  sentCount,
  onResend,
  onDiscard,
}: MessageListProps): ReactNode {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const [isFollowing, setIsFollowing] = useState(true);
  const [seenCount, setSeenCount] = useState(0);
  const [followedSend, setFollowedSend] = useState(sentCount);
  if (followedSend !== sentCount) {
    setFollowedSend(sentCount);
    setIsFollowing(true);
  }
  const newCount = isFollowing ? 0 : Math.max(0, messages.length - seenCount);

  const onScroll = (): void => {
    if (!list.current) return;
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    const isAtEnd = scrollHeight - scrollTop - clientHeight < AT_END_PX;
    if (isAtEnd === isFollowing) return;
    setIsFollowing(isAtEnd);
    setSeenCount(messages.length);
  };
  useLayoutEffect(() => {
    if (isFollowing && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [isFollowing, messages.length, outbox.length]);
  useEffect(() => {
    // An opened keyboard makes the panel lower: the last message stays in sight.
    const element = list.current;
    if (!element || !isFollowing) return;
    const observer = new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isFollowing]);

  return (
    <div className={classes.listFrame}>
      {/* A scrolling region must be reachable without a mouse. */}
      <div
        ref={list}
        className={classes.list}
        role="log"
        aria-label={t('chat.messages')}
        aria-busy={isLoading}
        tabIndex={0}
        onScroll={onScroll}
      >
        {isLoading && <p className={classes.empty}>{t('chat.loading')}</p>}
        {!isLoading && messages.length === 0 && outbox.length === 0 && (
          <p className={classes.empty}>{isArchive ? t('chat.empty-archive') : t('chat.empty')}</p>
        )}
        <ol className={classes.messages} data-testid="chat-messages">
          {messages.map((message, index) => (
            <MessageRow
              key={messageKey(message.author.participantId, message.clientMessageId)}
              message={message}
              isOwn={message.author.participantId === selfId}
              isContinued={isContinued(messages[index - 1], message)}
            />
          ))}
          {outbox.map((message) => (
            <OwnMessageRow
              key={selfId === null ? message.clientMessageId : messageKey(selfId, message.clientMessageId)}
              message={message}
              onResend={onResend}
              onDiscard={onDiscard}
            />
          ))}
        </ol>
      </div>
      {newCount > 0 && (
        <button type="button" className={classes.pill} onClick={() => setIsFollowing(true)}>
          {t('chat.new-messages', { count: newCount })}
        </button>
      )}
    </div>
  );
}

function isContinued(previous: PostedMessage | undefined, message: PostedMessage): boolean {
  return (
    previous !== undefined &&
    previous.author.participantId === message.author.participantId &&
    previous.author.name === message.author.name &&
    Date.parse(message.postedAt) - Date.parse(previous.postedAt) < SAME_BREATH_MS
  );
}
