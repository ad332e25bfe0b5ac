import { z } from 'zod';

/** The longest address mail can be sent to. @source RFC 5321, section 4.5.3.1.3, less the angle brackets. */
const MAX_LENGTH = 254;
// Deliberately plain: one '@', no spaces or controls, a dot in the host. Whether the address exists only a mail can tell.
const FORM = /^[^\s@"(),:;<>[\\\]\p{Cc}]{1,64}@[^\s@"(),:;<>[\\\]\p{Cc}]+\.[^\s@"(),:;<>[\\\]\p{Cc}.]+$/u;

/** The address as it is kept and compared: trimmed, in lower case. `null` when it isn't one. */
export function parseEmailAddress(text: string): string | null {
  const address = text.trim().normalize('NFC').toLowerCase();
  return address.length <= MAX_LENGTH && FORM.test(address) ? address : null;
}

/** An address at the edge: parsed, or bad input with the code `bad-email`. */
export const EmailAddress = z.string().transform((text, check) => {
  const address = parseEmailAddress(text);
  if (address !== null) return address;
  check.addIssue({ code: 'custom', params: { code: 'bad-email' }, message: 'is not an e-mail address' });
  return z.NEVER;
});
