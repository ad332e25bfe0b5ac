import { useSyncExternalStore } from 'react';
import { servingLanguage } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { TranslationClient, type ChatClient, type TranslationSnapshot } from '../../clients/chat/index.js';
import { useLiveRoom } from '../stage/index.js';

const clients = new WeakMap<ChatClient, TranslationClient>();
function translationsOf(chat: ChatClient): TranslationClient {
  let translations = clients.get(chat);
  if (translations === undefined) {
    translations = new TranslationClient();
    clients.set(chat, translations);
    chat.extend(translations);
  }
  return translations;
}

interface Translations {
  client: TranslationClient;
  known: TranslationSnapshot;
  /** The reader's language, where messages can be had in it. */
  language: string | undefined;
}

/** What the reader of this room had translated, and into what. */
export function useTranslations(): Translations {
  const { chat, chatProps } = useLiveRoom();
  const { language } = useLanguage();
  const client = translationsOf(chatProps.client);
  const known = useSyncExternalStore(client.subscribe, client.getSnapshot);
  return { client, known, language: servingLanguage(chat.translationLanguages, language) };
}
