import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { ParticipantId, PostedMessage } from '@app/contracts';
import type { MessageChannel } from '../../clients/chat/index.js';

/** Whether a message is news to a reader. */
export const isUnread = (
  { seq, author, state }: PostedMessage,
  readSeq: number | null,
  selfId: ParticipantId | null,
): boolean => readSeq !== null && seq > readSeq && author.participantId !== selfId && state === 'posted';

interface Reading {
  list: RefObject<HTMLElement | null>;
  channel: MessageChannel;
  lastSeq: number;
  readSeq: number | null;
  isAtEnd: boolean;
  sentCount: number;
}

/** Marks as read what is in sight, and remembers where what was new began when the reader came back to the list. */
export function useReading({ list, channel, lastSeq, readSeq, isAtEnd, sentCount }: Reading): {
  dividerSeq: number | null;
} {
  const [isInSight, setIsInSight] = useState(false);
  // Nobody has come to a list before it is known what they have read of it.
  const isHere = isInSight && readSeq !== null;
  const [came, setCame] = useState({ isHere: false, sentCount, dividerSeq: null as number | null });
  if (came.isHere !== isHere || came.sentCount !== sentCount) {
    const hasNews = isHere && !came.isHere && readSeq < lastSeq;
    setCame({ isHere, sentCount, dividerSeq: hasNews ? readSeq + 1 : null });
  }
  const look = useEffectEvent((isShown: boolean) => setIsInSight(isShown && document.visibilityState === 'visible'));
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let isShown = false;
    const observer = new IntersectionObserver(([entry]) => look((isShown = entry?.isIntersecting ?? false)));
    const onVisibility = (): void => look(isShown);
    observer.observe(element);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [list]);
  useEffect(() => {
    if (isInSight && isAtEnd) channel.markRead(lastSeq);
  }, [channel, isInSight, isAtEnd, lastSeq]);
  return { dividerSeq: came.dividerSeq };
}
