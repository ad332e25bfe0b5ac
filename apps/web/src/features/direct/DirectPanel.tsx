import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import chatClasses from '../chat/Chat.module.css';
import { useLiveRoom } from '../stage/index.js';
import { ConversationList } from './ConversationList.js';
import { ConversationView } from './ConversationView.js';
import { RequestView } from './RequestView.js';
import { useDirect, useDirectPlace } from './use-direct.js';

/** The reader's messages with other people of the summit. */
export function DirectPanel(): ReactNode {
  const t = useText();
  const { desk, conversations } = useDirect(useLiveRoom());
  const place = useDirectPlace(desk);
  const open =
    place.kind === 'conversation'
      ? conversations.find(({ conversationId }) => conversationId === place.conversationId)
      : undefined;
  return (
    <section className={chatClasses.panel} aria-label={t('direct.title')} data-testid="direct">
      {place.kind === 'request' && <RequestView key={place.to} to={place.to} name={place.name} />}
      {open !== undefined && <ConversationView key={open.conversationId} conversation={open} />}
      {place.kind !== 'request' && open === undefined && <ConversationList />}
    </section>
  );
}
