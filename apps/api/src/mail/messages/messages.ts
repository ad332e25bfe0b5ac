import type { AppearanceRole } from '@app/domain';

/** What an invitation is to. Every value comes isolated: it may be written in another direction than the mail. */
export interface InvitationFacts {
  name: string;
  role: AppearanceRole;
  session: string;
  summit: string;
  /** Date and time of the beginning in the mail's language. */
  startsAt: string;
  timeZone: string;
}

/** The texts of one language; plain text, escaped where HTML is made of it. */
export interface MailMessages {
  signIn: {
    subject: string;
    greeting: (name: string) => string;
    body: (minutes: number) => string;
    action: string;
    note: string;
  };
  invitation: {
    subject: (session: string) => string;
    greeting: (name: string) => string;
    body: (facts: InvitationFacts) => string;
    begins: (facts: InvitationFacts) => string;
    /** In place of `begins` for an unscheduled session. */
    noTimeYet: string;
    action: string;
    note: string;
  };
}
