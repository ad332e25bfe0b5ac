import type { InterfaceLanguage } from '@app/contracts';
import { isolated, type MailCalendar, type MailContent } from './mail-content.js';
import { MAIL_MESSAGES } from './messages/index.js';
import { APPEARANCE_MESSAGES } from './messages/appearance.js';

/** What became of a session that somebody was invited to. */
export interface AppearanceNews {
  name: string;
  session: string;
  summit: string;
  /** Where the mail leads. */
  url: string;
  calendar: MailCalendar;
}

/** To somebody whose session changed; `startsAt` and `timeZone` as they are now. */
export function appearanceChangedMail(
  language: InterfaceLanguage,
  { startsAt, timeZone, ...news }: AppearanceNews & { startsAt: Date; timeZone: string },
): MailContent {
  const { changed } = APPEARANCE_MESSAGES[language];
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const told = { ...isolatedNews(news), startsAt: isolated(format.format(startsAt)), timeZone: isolated(timeZone) };
  const { greeting, begins } = MAIL_MESSAGES[language].invitation;
  return {
    language,
    subject: changed.subject(told.session),
    paragraphs: [greeting(told.name), changed.body(told), begins({ ...told, role: 'speaker' })],
    action: { label: changed.action, url: news.url },
    note: changed.note,
    calendar: news.calendar,
  };
}

/** To somebody who is not expected any more: the session is called off, or takes place without them. */
export function appearanceOffMail(
  language: InterfaceLanguage,
  reason: 'cancelled' | 'withdrawn',
  news: AppearanceNews,
): MailContent {
  const texts = APPEARANCE_MESSAGES[language];
  const told = isolatedNews(news);
  return {
    language,
    subject: texts[reason].subject(told.session),
    paragraphs: [MAIL_MESSAGES[language].invitation.greeting(told.name), texts[reason].body(told)],
    action: { label: texts.off.action, url: news.url },
    note: texts.off.note,
    calendar: news.calendar,
  };
}

const isolatedNews = ({ name, session, summit }: Pick<AppearanceNews, 'name' | 'session' | 'summit'>) => ({
  name: isolated(name),
  session: isolated(session),
  summit: isolated(summit),
});
