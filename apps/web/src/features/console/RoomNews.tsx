import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { useNames } from './Name.js';
import { newsOf, type RoomNews as News } from './room-news.js';

/** Says aloud what changes in the room, to who cannot see it: each thing once, several at once in one sentence each. */
export function RoomNews(): ReactNode {
  const t = useText();
  const nameOf = useNames();
  const { stage, self, isModerator, serverNow } = useLiveRoom();
  const before = useRef(stage);
  const [said, setSaid] = useState('');
  const tell = useEffectEvent((next: typeof stage): void => {
    const words = (news: News): string => {
      switch (news.kind) {
        case 'counting':
          return t('console.news-counting', { count: news.seconds });
        case 'called-off':
          return t('console.news-called-off');
        case 'floor':
          return news.isSelf
            ? t('console.news-own-floor')
            : t('console.news-floor', { name: nameOf(news.participantId) });
        case 'you-are-next':
          return t('console.you-are-next');
        case 'you-preside':
          return t('console.news-preside');
        case 'hand':
          return t('console.news-hand', { name: nameOf(news.participantId) });
        case 'hands':
          return t('console.news-hands', { count: news.count });
        case 'came-backstage':
          return t('console.news-came', { name: nameOf(news.participantId) });
      }
    };
    const news = newsOf(before.current, next, { self, isModerator, nowMs: serverNow() });
    before.current = next;
    if (news.length > 0) setSaid(news.map(words).join(' '));
  });
  // Only the stage makes news; another language or name says nothing again.
  useEffect(() => tell(stage), [stage]);
  return (
    <p className={classes.unseen} role="status" data-testid="room-news">
      {said}
    </p>
  );
}
