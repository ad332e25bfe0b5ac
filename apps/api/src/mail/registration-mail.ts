import type { InterfaceLanguage } from '@app/contracts';
import { isolated, type MailCalendar, type MailContent } from './mail-content.js';
import { REGISTRATION_MESSAGES, type RegistrationMailKind } from './messages/registration.js';

export type { RegistrationMailKind } from './messages/registration.js';

/** What somebody who registered is told. Dates are ISO 8601 dates in the summit's zone; `position` in line, 0 outside it. */
export interface RegistrationNews {
  name: string;
  summit: string;
  startsOn: string;
  endsOn: string;
  position: number;
  /** Link of the ticket. */
  ticketUrl: string;
  /** Feed of the summit's programme; only who has a place is told. */
  calendarUrl: string | null;
  calendar: MailCalendar | null;
}

export function registrationMail(
  language: InterfaceLanguage,
  kind: RegistrationMailKind,
  news: RegistrationNews,
): MailContent {
  const texts = REGISTRATION_MESSAGES[language];
  const [summit, name] = [isolated(news.summit), isolated(news.name)];
  const dates = isolated(datesIn(language, news.startsOn, news.endsOn));
  return {
    language,
    subject: texts.subject[kind](summit),
    paragraphs: [
      texts.greeting(name),
      texts.body[kind]({ summit, dates, position: news.position }),
      ...(news.calendarUrl === null ? [] : [`${texts.calendar} ${news.calendarUrl}`]),
    ],
    action: { label: texts.action, url: news.ticketUrl },
    note: texts.note,
    ...(news.calendar === null ? {} : { calendar: news.calendar }),
  };
}

function datesIn(language: InterfaceLanguage, startsOn: string, endsOn: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  return format.formatRange(new Date(`${startsOn}T12:00:00Z`), new Date(`${endsOn}T12:00:00Z`));
}
