import { useCallback, useState, useSyncExternalStore } from 'react';
import type { LocalizedTexts } from '@app/contracts';
import { pickText, type PickedText } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { extensionFor, PollClient, type ChatClient, type PollsSnapshot } from '../../clients/chat/index.js';
import type { LiveRoomView } from '../stage/index.js';

/** The polls of a chat client's room: one client for tab, panel and stage. */
export const pollsOf = extensionFor(() => new PollClient());

export function usePolls(chat: ChatClient): PollsSnapshot {
  const client = pollsOf(chat);
  return useSyncExternalStore(client.subscribe, client.getSnapshot);
}

/** A text in the reader's language; in the main one where theirs is missing. */
export function usePick(mainLanguage: string): (texts: LocalizedTexts) => PickedText {
  const { language } = useLanguage();
  return useCallback(
    (texts) => pickText(texts, [language, ...navigator.languages], mainLanguage),
    [language, mainLanguage],
  );
}

/** Polls that wait for one's vote; for who may not vote, those that came while another panel was open. */
export function usePollsBadge(view: LiveRoomView): string | null {
  const t = useText();
  const { polls, ownVotes } = usePolls(view.chatProps.client);
  const mayVote = view.chat.viewer?.rights.includes('chat') === true;
  const open = polls.filter(({ status }) => status === 'open');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const isSeen = open.every(({ pollId }) => seen.includes(pollId));
  if (view.panel === 'polls' && !isSeen) setSeen(open.map(({ pollId }) => pollId));
  const waiting = open.filter(({ pollId }) => (mayVote ? !ownVotes.has(pollId) : !seen.includes(pollId)));
  return waiting.length > 0 ? t('polls.badge', { count: waiting.length }) : null;
}
