import { useSyncExternalStore } from 'react';
import { CaptionClient, type CaptionSnapshot, type ChatClient } from '../../clients/chat/index.js';

const clients = new WeakMap<ChatClient, CaptionClient>();

/** The captions of a chat client's room: one client for everything that shows or writes them. */
export function captionsOf(chat: ChatClient): CaptionClient {
  let captions = clients.get(chat);
  if (captions === undefined) {
    captions = new CaptionClient();
    clients.set(chat, captions);
    chat.extend(captions);
  }
  return captions;
}

export function useCaptions(chat: ChatClient): CaptionSnapshot {
  const captions = captionsOf(chat);
  return useSyncExternalStore(captions.subscribe, captions.getSnapshot);
}
