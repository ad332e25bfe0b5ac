import { useEffect, useState, useSyncExternalStore } from 'react';
import { belongsBackstage } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import {
  BackstageClient,
  type BackstageSnapshot,
  type ChatClient,
  type ChatSnapshot,
} from '../../clients/chat/index.js';
import type { LiveRoomView } from '../stage/index.js';

const clients = new WeakMap<ChatClient, BackstageClient>();

/** The channel backstage of a chat client's room: one client for its tab and its panel. */
export function backstageOf(chat: ChatClient): BackstageClient {
  let backstage = clients.get(chat);
  if (backstage === undefined) {
    backstage = new BackstageClient();
    clients.set(chat, backstage);
    chat.extend(backstage);
  }
  return backstage;
}

/** Whether whoever looks belongs backstage, as the stage says now; the server asks the same. */
export function readsBackstage({ chat }: { chat: ChatSnapshot }): boolean {
  const { viewer, stage } = chat;
  return viewer !== null && belongsBackstage(stage, { sub: viewer.participantId, ...viewer });
}

/** Reads along while its reader belongs backstage. */
export function useBackstage(view: LiveRoomView): BackstageSnapshot {
  const backstage = backstageOf(view.chatProps.client);
  const isWanted = readsBackstage(view);
  useEffect(() => backstage.want(isWanted), [backstage, isWanted]);
  return useSyncExternalStore(backstage.subscribe, backstage.getSnapshot);
}

/** How many lines of others came while another panel was open. */
export function useBackstageBadge(view: LiveRoomView): string | null {
  const t = useText();
  const { lines } = useBackstage(view);
  const last = lines.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(0);
  if (view.panel === 'backstage' && seen !== last) setSeen(last);
  const count = lines.filter(({ seq, author }) => seq > seen && author.participantId !== view.self).length;
  return count > 0 ? t('backstage-channel.unread', { count }) : null;
}
