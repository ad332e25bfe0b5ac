import type { InterfaceLanguage } from '@app/contracts';
import { type AppearanceRole, pickText } from '@app/domain';
import { type invitationMail, mailLanguage } from '../mail/index.js';
import type { InvitableAppearance } from './invitations.repository.js';

/** What the mails of an invitation say, all but the link. */
interface InvitationMailFacts {
  language: InterfaceLanguage;
  facts: Omit<Parameters<typeof invitationMail>[1], 'url'>;
}

/** In the summit's main language, as far as Canopy writes it: which languages the invited person reads is not known yet. */
export function invitationFacts(appearance: InvitableAppearance, role: AppearanceRole): InvitationMailFacts {
  const main = appearance.summitLanguages[0] ?? 'en';
  const language = mailLanguage(appearance.summitLanguages);
  const inLanguage = (texts: Readonly<Record<string, string>>): string => pickText(texts, [language], main).text;
  return {
    language,
    facts: {
      role,
      name: inLanguage(appearance.personName),
      session: inLanguage(appearance.sessionTitle),
      summit: inLanguage(appearance.summitTitle),
      startsAt: appearance.startsAt,
      timeZone: appearance.timeZone,
    },
  };
}
