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
export function MessageList({ messages, outbox, selfId, isLoading, isArchive, sentCount, onResend, onDiscard }: MessageListProps): ReactNode {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [seenCount, setSeenCount] = useState(0);
  const newCount = isAtEnd.current ? 0 : Math.max(0, messages.length - seenCount);

  const goToEnd = (): void => {
    isAtEnd.current = true;
    list.current?.scrollTo({ top: list.current.scrollHeight });
    setSeenCount(messages.length);
  };
  const onScroll = (): void => {
    if (!list.current) return;
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    const wasAtEnd = isAtEnd.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < AT_END_PX;
    if (isAtEnd.current || wasAtEnd) setSeenCount(messages.length);
  };

  useLayoutEffect(() => {
    if (isAtEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [messages.length, outbox.length]);
  useLayoutEffect(() => {
    if (sentCount === 0 || !list.current) return;
    isAtEnd.current = true;
    list.current.scrollTop = list.current.scrollHeight;
  }, [sentCount]);
  useEffect(() => {
    // An opened keyboard makes the panel lower: the last message stays in sight.
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div className={classes.listFrame}>
      {/* A scrolling region must be reachable without a mouse. */}
      <div ref={list} className={classes.list} role="log" aria-label={t('chat.messages')} aria-busy={isLoading} tabIndex={0} onScroll={onScroll}>
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
        <button type="button" className={classes.pill} onClick={goToEnd}>
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
