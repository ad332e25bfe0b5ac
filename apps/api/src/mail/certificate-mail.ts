import type { InterfaceLanguage } from '@app/contracts';
import { isolated, type MailContent } from './mail-content.js';
import { CERTIFICATE_MESSAGES } from './messages/certificate.js';

/** What somebody is told whose certificate was handed over. `url`: where everybody who has it reads it. */
export function certificateMail(
  language: InterfaceLanguage,
  { name, certificate, summit, url }: { name: string; certificate: string; summit: string; url: string },
): MailContent {
  const texts = CERTIFICATE_MESSAGES[language];
  return {
    language,
    subject: texts.subject(isolated(summit)),
    paragraphs: [
      texts.greeting(isolated(name)),
      texts.body({ certificate: isolated(certificate), summit: isolated(summit) }),
    ],
    action: { label: texts.action, url },
    note: texts.note,
  };
}
