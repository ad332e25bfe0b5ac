import { isKnownCountry } from '@app/domain';
import type { GuestPageInput, KeptGuestPage } from './guest-page.queries.js';

/** Language (BCP 47) → text, as typed. */
type FormTexts = Readonly<Record<string, string>>;
/** The page of a guest as its form edits it. */
export interface GuestForm {
  readonly country: string;
  readonly introductions: FormTexts;
  readonly messages: FormTexts;
  /** The empty text for nobody. */
  readonly messagePersonId: string;
  readonly sessionId: string;
  readonly invitations: FormTexts;
  readonly invitationUrl: string;
  readonly people: readonly string[];
}
export type GuestProblem = 'country' | 'link' | 'invitation-missing';
export type GuestProblems = Readonly<Partial<Record<keyof GuestForm, GuestProblem>>>;

/** `country`: what the summit's settings name as its guest of honour. */
export const emptyGuest = (country: string): GuestForm => ({
  country,
  introductions: {},
  messages: {},
  messagePersonId: '',
  sessionId: '',
  invitations: {},
  invitationUrl: '',
  people: [],
});

export const guestFormOf = (page: KeptGuestPage): GuestForm => ({
  country: page.country,
  introductions: textsOf(page.introductions),
  messages: textsOf(page.messages),
  messagePersonId: page.messagePersonId ?? '',
  sessionId: page.sessionId ?? '',
  invitations: textsOf(page.invitations),
  invitationUrl: page.invitationUrl ?? '',
  people: page.people,
});

/** What is wrong, by field; else what is sent. */
export function guestInputOf(form: GuestForm): { problems: GuestProblems } | { input: GuestPageInput } {
  const country = form.country.trim().toUpperCase();
  const url = form.invitationUrl.trim();
  const invitations = translationsOf(form.invitations);
  const problems: Partial<Record<keyof GuestForm, GuestProblem>> = {
    ...(isKnownCountry(country) ? {} : { country: 'country' as const }),
    ...(url === '' || isHttps(url) ? {} : { invitationUrl: 'link' as const }),
    ...(url !== '' && invitations.length === 0 ? { invitations: 'invitation-missing' as const } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return {
    input: {
      country,
      introductions: translationsOf(form.introductions),
      messages: translationsOf(form.messages),
      // Whose words they are is one of the people of the page.
      messagePersonId: form.people.includes(form.messagePersonId) ? form.messagePersonId : null,
      sessionId: form.sessionId === '' ? null : form.sessionId,
      invitations,
      invitationUrl: url === '' ? null : url,
      people: [...form.people],
    },
  };
}

function isHttps(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '';
}

const textsOf = (translations: KeptGuestPage['messages']): FormTexts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));
const translationsOf = (texts: FormTexts): { language: string; text: string }[] =>
  Object.entries(texts).flatMap(([language, text]) => (text.trim() === '' ? [] : [{ language, text }]));
