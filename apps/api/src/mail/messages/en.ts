import type { MailMessages } from './messages.js';

const greeting = (name: string): string => `Dear ${name},`;
const TASKS = { speaker: 'speak in', moderator: 'moderate', interpreter: 'interpret' };

export const en: MailMessages = {
  signIn: {
    subject: 'Your sign-in link for Canopy',
    greeting,
    body: (minutes) => `Open this link to sign in. It works once, within ${minutes} minutes.`,
    action: 'Sign in',
    note: 'If you did not ask for it, you need not do anything: nobody can sign in without this link.',
  },
  invitation: {
    subject: (session) => `Invitation: ${session}`,
    greeting,
    body: ({ role, session, summit }) => `You are invited to ${TASKS[role]} “${session}” at ${summit}.`,
    begins: ({ startsAt, timeZone }) => `It begins on ${startsAt} (${timeZone}).`,
    noTimeYet: 'Its time is not set yet; this link always shows what is known.',
    action: 'Answer the invitation',
    note: 'Keep this mail: the same link takes you into the session, on any device. Please do not pass it on: whoever opens it takes part in your name.',
  },
};
