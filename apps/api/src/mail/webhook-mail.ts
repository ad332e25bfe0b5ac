import type { InterfaceLanguage } from '@app/contracts';
import { isolated, type MailContent } from './mail-content.js';
import { WEBHOOK_MESSAGES } from './messages/webhook.js';

/** Tells an organiser that an endpoint was given up. `days`: for how long it had taken nothing. */
export function webhookMail(
  language: InterfaceLanguage,
  news: { name: string; summit: string; endpoint: string; url: string; reason: 'failing' | 'gone'; days: number },
): MailContent {
  const texts = WEBHOOK_MESSAGES[language];
  const [summit, endpoint] = [isolated(news.summit), isolated(news.endpoint)];
  return {
    language,
    subject: texts.subject(summit),
    paragraphs: [
      texts.greeting(isolated(news.name)),
      texts.body[news.reason]({ summit, endpoint, days: news.days }),
      texts.next,
    ],
    action: { label: texts.action, url: news.url },
    note: texts.note,
  };
}
