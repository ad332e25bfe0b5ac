import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@app/contracts';
import { bestMatch, directionOf } from '@app/domain';
import { MAIL_MESSAGES } from './messages/index.js';
import type { InvitationFacts } from './messages/messages.js';

/** A calendar entry that travels with a mail (iMIP, RFC 6047): calendar programs offer it, or change the one they have. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** iCalendar text with the same METHOD. */
  readonly text: string;
}
/** A mail before it becomes text: paragraphs, one thing to do, a note. Plain text throughout. */
export interface MailContent {
  readonly language: InterfaceLanguage;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly note: string;
  readonly calendar?: MailCalendar;
}
export interface RenderedMail {
  readonly language: InterfaceLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: MailCalendar | null;
}

/** The language to write in: the first of these that Canopy writes in, English when none is. */
export function mailLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const language of wanted) {
    const primary = language.split('-')[0] ?? '';
    const match = INTERFACE_LANGUAGES.find(
      (known) => known === bestMatch(INTERFACE_LANGUAGES, language) || known === primary.toLowerCase(),
    );
    if (match !== undefined) return match;
  }
  return 'en';
}

/** `lifetimeMinutes`: how long the link works. */
export function signInMail(
  language: InterfaceLanguage,
  facts: { name: string; url: string; lifetimeMinutes: number },
): MailContent {
  const texts = MAIL_MESSAGES[language].signIn;
  return {
    language,
    subject: texts.subject,
    paragraphs: [texts.greeting(isolated(facts.name)), texts.body(facts.lifetimeMinutes)],
    action: { label: texts.action, url: facts.url },
    note: texts.note,
  };
}

/** `startsAt` is told in the summit's zone and the language's own calendar; `null` of an unscheduled session. */
export function invitationMail(
  language: InterfaceLanguage,
  facts: Pick<InvitationFacts, 'name' | 'role' | 'session' | 'summit' | 'timeZone'> & {
    startsAt: Date | null;
    url: string;
  },
): MailContent {
  const texts = MAIL_MESSAGES[language].invitation;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: facts.timeZone });
  const told: InvitationFacts = {
    role: facts.role,
    name: isolated(facts.name),
    session: isolated(facts.session),
    summit: isolated(facts.summit),
    startsAt: facts.startsAt === null ? '' : isolated(format.format(facts.startsAt)),
    timeZone: isolated(facts.timeZone),
  };
  return {
    language,
    subject: texts.subject(told.session),
    paragraphs: [
      texts.greeting(told.name),
      texts.body(told),
      facts.startsAt === null ? texts.noTimeYet : texts.begins(told),
    ],
    action: { label: texts.action, url: facts.url },
    note: texts.note,
  };
}

/** Plain text and simple HTML of the same mail. Whatever a name or a title holds stays text. */
export function renderMail({ language, subject, paragraphs, action, note, calendar }: MailContent): RenderedMail {
  const inHtml = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  return {
    language,
    calendar: calendar ?? null,
    subject: oneLine(subject),
    text: [...paragraphs, `${action.label}:\n${action.url}`, note].join('\n\n') + '\n',
    html: [
      `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(subject))}</title></head>`,
      '<body style="margin:0;padding:24px;font:16px/1.6 sans-serif;color:#1c1f1e;background:#fff"><div style="max-width:560px;margin:0 auto">',
      ...paragraphs.map(inHtml),
      `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#0F5C4A;color:#fff;text-decoration:none">${escapeHtml(action.label)}</a></p>`,
      `<p style="margin:0 0 16px;font-size:13px;color:#555" dir="ltr">${escapeHtml(action.url)}</p>`,
      inHtml(note),
      '</div></body></html>',
    ].join('\n'),
  };
}

/** Keeps a text's own direction out of its surroundings (FIRST STRONG ISOLATE … POP), and its line breaks and stray direction marks out altogether. */
export function isolated(text: string): string {
  return `\u2068${oneLine(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
