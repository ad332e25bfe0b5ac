import type { RefusalCode } from '@app/contracts';
import { type NotAllowed, notAllowed, type NotFound, notFound, type Refused, refused } from '../graphql/index.js';

const MESSAGES: Partial<Record<RefusalCode, string>> = {
  'not-found': 'There is no such appearance: add the person to the session in this role first.',
  'not-signed-in': 'Sign in as an organiser of this summit.',
  'not-allowed': 'Only the organisers of this summit may do this.',
  'session-cancelled': 'This session was cancelled.',
  'invitation-expired': 'This session is over.',
  'invitation-withdrawn': 'This invitation does not hold any more.',
  'invitation-answered': 'This invitation was answered already.',
  'reminded-recently': 'This person was reminded within the last day.',
};

export const messageOf = (code: RefusalCode): string => MESSAGES[code] ?? 'This can not be done now.';

/** What organisers are answered when an invitation cannot be sent, reminded of or linked to. */
export function invitationRefusal(code: RefusalCode): NotAllowed | NotFound | Refused {
  const message = messageOf(code);
  if (code === 'not-found') return notFound(message);
  return code === 'not-allowed' || code === 'not-signed-in' ? notAllowed(message, code) : refused(code, message);
}
