import { Fragment, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { PostedMessage } from '@app/contracts';
import { messageKey, type ChatSnapshot, type MessageChannel } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { walkMenus } from './list-keys.js';
import { MessageRow } from './MessageRow.js';
import { useMessageScene } from './message-scene.js';
import { OwnMessageRow } from './OwnMessageRow.js';
import { isUnread, useReading } from './use-reading.js';

/** This close to the end counts as reading along, in CSS pixels. */
const AT_END_PX = 64;
/** Messages of one author within this time stand under one name. */
const SAME_BREATH_MS = 3 * 60_000;
/** Pages that are read to find a message that is quoted. */
const MOST_PAGES = 10;

interface MessageListProps {
  chat: ChatSnapshot;
  channel: MessageChannel;
  /** Something else stands in its place. */
  isHidden: boolean;
  isLoading: boolean;
  isArchive: boolean;
  sentCount: number;
  /** A message that somebody asked for; a new object asks again. */
  shownSeq: { seq: number } | null;
}

/** The messages, oldest first. Follows new ones while the reader is at the end; else it stays and says how many came. */
export function MessageList({
  chat,
  channel,
  isHidden,
  isLoading,
  isArchive,
  sentCount,
  shownSeq,
}: MessageListProps): ReactNode {
  const t = useText();
  const { messages, outbox, hasEarlier, readSeq } = chat;
  const { extras } = useMessageScene();
  const selfId = chat.viewer?.participantId ?? null;
  const list = useRef<HTMLDivElement>(null);
  const [isFollowing, setIsFollowing] = useState(true);
  const [followedSend, setFollowedSend] = useState(sentCount);
  if (followedSend !== sentCount) {
    setFollowedSend(sentCount);
    setIsFollowing(true);
  }
  const [followedShow, setFollowedShow] = useState(shownSeq);
  if (followedShow !== shownSeq) {
    setFollowedShow(shownSeq);
    setIsFollowing(false);
  }
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const { dividerSeq } = useReading({ list, channel, lastSeq, readSeq, isAtEnd: isFollowing, sentCount });
  const newCount = isFollowing ? 0 : messages.filter((message) => isUnread(message, readSeq, selfId)).length;

  const onScroll = (): void => {
    if (!list.current) return;
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    // Nothing can be told of a list that is not shown.
    if (clientHeight > 0) setIsFollowing(scrollHeight - scrollTop - clientHeight < AT_END_PX);
  };
  useLayoutEffect(() => {
    if (isFollowing && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [isFollowing, lastSeq, outbox.length]);
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

  /** What stood in sight stays where it is while more comes above it. */
  const loadEarlier = async (): Promise<void> => {
    const element = list.current;
    const fromEnd = element ? element.scrollHeight - element.scrollTop : 0;
    setIsFollowing(false);
    await channel.loadEarlier();
    requestAnimationFrame(() => {
      if (element) element.scrollTop = element.scrollHeight - fromEnd;
    });
  };
  const showRow = useEffectEvent(async (seq: number): Promise<void> => {
    const rowOf = (): Element | null | undefined => list.current?.querySelector(`[data-seq="${seq}"]`);
    for (let page = 0; page < MOST_PAGES && rowOf() === null && channel.face.hasEarlier; page += 1) {
      await channel.loadEarlier();
      await new Promise(requestAnimationFrame);
    }
    const row = rowOf();
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.setAttribute('data-shown', '');
    setTimeout(() => row?.removeAttribute('data-shown'), 2_000);
  });
  useEffect(() => {
    if (shownSeq !== null) void showRow(shownSeq.seq);
  }, [shownSeq]);

  return (
    <div className={classes.listFrame} hidden={isHidden}>
      {/* A scrolling region must be reachable without a mouse; the arrow keys go from message to message. */}
      <div
        ref={list}
        className={classes.list}
        role="log"
        aria-label={t('chat.messages')}
        aria-busy={isLoading}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={walkMenus}
      >
        {isLoading && <p className={classes.empty}>{t('chat.loading')}</p>}
        {!isLoading && messages.length === 0 && outbox.length === 0 && (
          <p className={classes.empty}>{isArchive ? t('chat.empty-archive') : t('chat.empty')}</p>
        )}
        {hasEarlier && (
          <p className={classes.earlier}>
            <button type="button" className={classes.plainButton} onClick={() => void loadEarlier()}>
              {t('chat.earlier')}
            </button>
          </p>
        )}
        <ol className={classes.messages} data-testid="chat-messages">
          {messages.map((message, index) => (
            <Fragment key={messageKey(message.author.participantId, message.clientMessageId)}>
              {message.seq === dividerSeq && (
                <li className={classes.divider} data-testid="chat-unread">
                  <span>{t('chat.new-from-here')}</span>
                </li>
              )}
              <MessageRow
                message={message}
                isOwn={message.author.participantId === selfId}
                isContinued={message.seq !== dividerSeq && isContinued(messages[index - 1], message)}
              />
            </Fragment>
          ))}
          {outbox.map((message) => (
            <OwnMessageRow
              key={selfId === null ? message.clientMessageId : messageKey(selfId, message.clientMessageId)}
              message={message}
              onResend={(id) => channel.resend(id)}
              onDiscard={(id) => channel.discard(id)}
            />
          ))}
          {extras.atEnd.map((Item, index) => (
            <Item key={index} />
          ))}
        </ol>
      </div>
      {!isFollowing && (
        <button type="button" className={classes.pill} onClick={() => setIsFollowing(true)}>
          {newCount > 0 ? t('chat.new-messages', { count: newCount }) : t('chat.to-newest')}
        </button>
      )}
    </div>
  );
}

function isContinued(previous: PostedMessage | undefined, message: PostedMessage): boolean {
  return (
    previous !== undefined &&
    message.replyTo === null &&
    previous.author.participantId === message.author.participantId &&
    previous.author.name === message.author.name &&
    Date.parse(message.postedAt) - Date.parse(previous.postedAt) < SAME_BREATH_MS
  );
}
