import type { RefusalCode } from '@app/contracts';
import { allTranslations, type LanguageTexts } from '@app/domain';
import { result } from '../graphql/index.js';
import { SessionInTheWay, SessionsInTheWay } from './summits.results.js';

/** A session as a refusal names it. */
export interface NamedSession {
  id: string;
  slug: string;
  title: LanguageTexts;
  startsAt: Date | null;
  endsAt: Date | null;
}

export function sessionsInTheWay(
  code: RefusalCode & ('sessions-outside-summit' | 'initiative-in-use' | 'sub-forum-in-use'),
  message: string,
  sessions: readonly NamedSession[],
): SessionsInTheWay {
  return result(SessionsInTheWay, {
    code,
    message,
    sessions: sessions.map(({ title, ...session }) =>
      result(SessionInTheWay, { ...session, titles: allTranslations(title) }),
    ),
  });
}
