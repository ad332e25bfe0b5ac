import { useEffect, useSyncExternalStore } from 'react';
import { isGuestId, type ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { DirectClient, unreadDirect, type ChatClient, type DirectSnapshot } from '../../clients/chat/index.js';
import { useLiveRoom, type LiveRoomView } from '../stage/index.js';
import { DirectDesk, type DirectPlace } from './direct-desk.js';

interface Direct {
  client: DirectClient;
  desk: DirectDesk;
}
const made = new WeakMap<ChatClient, Direct>();

/** The conversations of whoever is in a chat client's room: one client for its tab, its panel and what leads into it. */
export function directOf(chat: ChatClient): Direct {
  let direct = made.get(chat);
  if (direct === undefined) {
    direct = { client: new DirectClient(), desk: new DirectDesk() };
    made.set(chat, direct);
    chat.extend(direct.client);
  }
  return direct;
}

/** Guests have no messages: nobody could find them again. */
export const hasInbox = ({ chat }: Pick<LiveRoomView, 'chat'>): boolean => chat.viewer?.account != null;

/** Follows the reader's conversations. */
export function useDirect(view: Pick<LiveRoomView, 'chat' | 'chatProps'>): DirectSnapshot & Direct {
  const direct = directOf(view.chatProps.client);
  const account = view.chat.viewer?.account ?? null;
  useEffect(() => direct.client.belongTo(account), [direct, account]);
  return { ...direct, ...useSyncExternalStore(direct.client.subscribe, direct.client.getSnapshot) };
}

export function useDirectPlace(desk: DirectDesk): DirectPlace {
  return useSyncExternalStore(desk.subscribe, desk.getSnapshot);
}

/** What waits for the reader. */
export function useDirectBadge(view: LiveRoomView): string | null {
  const t = useText();
  const count = unreadDirect(useDirect(view).conversations);
  return count > 0 ? t('direct.unread', { count }) : null;
}

/** Leads to what the reader writes with somebody; `null` for guests, for oneself, and where nobody may write. */
export function useWriteTo(participantId: ParticipantId, name: string): (() => void) | null {
  const view = useLiveRoom();
  const { desk, conversations, isReady, isOpen } = useDirect(view);
  if (!hasInbox(view) || !isReady || !isOpen || participantId === view.self || isGuestId(participantId)) return null;
  return () => {
    desk.writeTo(participantId, name, conversations);
    view.showPanel('direct');
  };
}
