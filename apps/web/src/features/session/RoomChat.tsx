import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ChatPanel } from '../chat/index.js';
import { useLiveRoom, type LiveRoomView } from '../stage/index.js';

/** The session's public chat. */
export function RoomChat(): ReactNode {
  return <ChatPanel {...useLiveRoom().chatProps} />;
}

/** How many messages came while another panel was open. */
export function useUnread({ chat, panel }: LiveRoomView): string | null {
  const t = useText();
  const count = chat.messages.length;
  const [seen, setSeen] = useState(0);
  if (panel === 'chat' && seen !== count) setSeen(count);
  return count > seen ? t('session.unread', { count: count - seen }) : null;
}
