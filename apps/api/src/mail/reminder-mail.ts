import type { InterfaceLanguage } from '@app/contracts';
import { invitationMail, isolated, type MailContent } from './mail-content.js';
import { REMINDERS } from './messages/reminders.js';

/** The invitation once more, for somebody who has not answered: with the same facts and a link that works like the first. */
export function reminderMail(language: InterfaceLanguage, facts: Parameters<typeof invitationMail>[1]): MailContent {
  const { subject, waiting } = REMINDERS[language];
  const mail = invitationMail(language, facts);
  const [greeting = '', ...rest] = mail.paragraphs;
  return { ...mail, subject: subject(isolated(facts.session)), paragraphs: [greeting, waiting, ...rest] };
}
