import type { InterfaceLanguage } from '@app/contracts';
import { isolated, type MailContent } from './mail-content.js';
import { SIGNING_MESSAGES, type SigningMailKind } from './messages/signing.js';

/** What a signatory is told. `until`: how long the link works; `reason`: why they were not let in. */
export function signingMail(
  language: InterfaceLanguage,
  kind: SigningMailKind,
  { name, summit, until, reason, url }: { name: string; summit: string; until: Date; reason: string; url: string },
): MailContent {
  const texts = SIGNING_MESSAGES[language];
  const facts = {
    summit: isolated(summit),
    until: isolated(new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(until)),
    reason: isolated(reason),
  };
  return {
    language,
    subject: texts.subject[kind](facts.summit),
    paragraphs: [texts.greeting(isolated(name)), texts.body[kind](facts)],
    action: { label: texts.action[kind], url },
    note: texts.note[kind],
  };
}
