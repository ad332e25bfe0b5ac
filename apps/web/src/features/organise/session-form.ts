import { DateTime } from 'luxon';
import type { AppearanceRole, DraftSession, Invitation, SessionInput, SessionKind } from './organise.queries.js';

/** A person in the form, in the order of the table. */
export interface FormAppearance {
  personId: string;
  role: AppearanceRole;
  fromLanguage: string | null;
  toLanguage: string | null;
}
/** What the editor edits: texts by language, times as the summit's clock shows them (`YYYY-MM-DDTHH:mm`). */
export interface SessionForm {
  kind: SessionKind;
  titles: Readonly<Record<string, string>>;
  descriptions: Readonly<Record<string, string>>;
  /** Empty, like the end, while the session is unscheduled. */
  startsAt: string;
  endsAt: string;
  /** What an unscheduled session is planned for. */
  durationMinutes: number;
  subForumId: string | null;
  /** Which of the summit's initiatives is signed in it. */
  initiativeSlug: string | null;
  languages: readonly string[];
  appearances: readonly FormAppearance[];
}
/** Field → message key, for what can be seen without asking the server. */
export type FormProblems = Partial<
  Record<'titles' | 'startsAt' | 'endsAt', 'title-missing' | 'time-missing' | 'time-gap' | 'end-before-start'>
>;

const LOCAL_FORMAT = "yyyy-MM-dd'T'HH:mm";
const NEW_SESSION_MINUTES = 60;

/** The summit's clock at an instant (ISO 8601), as a `datetime-local` field takes it. */
export function localTimeOf(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat(LOCAL_FORMAT);
}

/** The instant of the summit's clock, `null` where that clock never shows this time (clocks put forward) or it is no time at all. Of a time that comes twice, the first. */
export function instantOf(local: string, zone: string): string | null {
  const time = DateTime.fromISO(local, { zone });
  if (!time.isValid || time.toFormat(LOCAL_FORMAT) !== local.slice(0, 16)) return null;
  return (DateTime.min(...time.getPossibleOffsets()) ?? time).toUTC().toISO();
}

/** What a session that has no time yet is offered: nine o'clock of the summit's first day, as long as it is planned for. */
export function firstTimes(
  form: Pick<SessionForm, 'durationMinutes'>,
  summit: { startsAt: string; timeZone: string },
): Pick<SessionForm, 'startsAt' | 'endsAt'> {
  const start = DateTime.fromISO(summit.startsAt, { zone: summit.timeZone }).set({ hour: 9, minute: 0 });
  return {
    startsAt: start.toFormat(LOCAL_FORMAT),
    endsAt: start.plus({ minutes: form.durationMinutes || NEW_SESSION_MINUTES }).toFormat(LOCAL_FORMAT),
  };
}

/** A new session after the last one of the summit, at its first day's nine o'clock when it is the first. */
export function newSessionForm(
  summit: { startsAt: string; timeZone: string; languages: readonly string[] },
  lastEnd: string | null,
): SessionForm {
  const start = lastEnd
    ? DateTime.fromISO(lastEnd, { zone: summit.timeZone })
    : DateTime.fromISO(summit.startsAt, { zone: summit.timeZone }).set({ hour: 9, minute: 0 });
  return {
    kind: 'PANEL',
    titles: {},
    descriptions: {},
    startsAt: start.toFormat(LOCAL_FORMAT),
    endsAt: start.plus({ minutes: NEW_SESSION_MINUTES }).toFormat(LOCAL_FORMAT),
    durationMinutes: NEW_SESSION_MINUTES,
    subForumId: null,
    initiativeSlug: null,
    languages: summit.languages.slice(0, 1),
    appearances: [],
  };
}

/** A new session that says what another one does, without its time: two at once would be in each other's way. */
export function copyOf(form: SessionForm, session: Pick<DraftSession, 'durationMinutes'>): SessionForm {
  return { ...form, startsAt: '', endsAt: '', durationMinutes: session.durationMinutes, initiativeSlug: null };
}

/** A saved session as the form shows it. */
export function formOf(session: DraftSession, zone: string): SessionForm {
  return {
    kind: session.kind,
    titles: textsOf(session.titles),
    descriptions: textsOf(session.descriptions),
    startsAt: session.startsAt === null ? '' : localTimeOf(session.startsAt, zone),
    endsAt: session.endsAt === null ? '' : localTimeOf(session.endsAt, zone),
    durationMinutes: session.durationMinutes,
    subForumId: session.subForumId,
    initiativeSlug: session.initiativeSlug,
    languages: session.languages,
    appearances: session.appearances.map(({ personId, role, fromLanguage, toLanguage }) => ({
      personId,
      role,
      fromLanguage,
      toLanguage,
    })),
  };
}

/**
 * What the server is asked to keep, or what is wrong in the form. A time that still reads as in `base` stays that very instant: the form shows
 * neither seconds nor which of two equal times it is, when clocks are put back.
 */
export function inputOf(
  form: SessionForm,
  zone: string,
  base: Pick<DraftSession, 'startsAt' | 'endsAt'> | null = null,
): { input: SessionInput } | { problems: FormProblems } {
  const problems: FormProblems = {};
  const titles = translationsOf(form.titles);
  if (titles.length === 0) problems.titles = 'title-missing';
  const isUnscheduled = form.startsAt === '' && form.endsAt === '';
  const startsAt = instantNear(form.startsAt, zone, base?.startsAt ?? null);
  const endsAt = instantNear(form.endsAt, zone, base?.endsAt ?? null);
  if (isUnscheduled) return problems.titles ? { problems } : { input: unscheduled(form, titles) };
  if (startsAt === null) problems.startsAt = form.startsAt === '' ? 'time-missing' : 'time-gap';
  if (endsAt === null) problems.endsAt = form.endsAt === '' ? 'time-missing' : 'time-gap';
  else if (startsAt !== null && endsAt <= startsAt) problems.endsAt = 'end-before-start';
  if (Object.keys(problems).length > 0 || startsAt === null || endsAt === null) return { problems };
  return { input: { ...unscheduled(form, titles), startsAt, endsAt } };
}

function instantNear(local: string, zone: string, before: string | null): string | null {
  return before !== null && localTimeOf(before, zone) === local
    ? new Date(before).toISOString()
    : instantOf(local, zone);
}

function unscheduled(form: SessionForm, titles: SessionInput['titles']): SessionInput {
  return {
    kind: form.kind,
    titles,
    descriptions: translationsOf(form.descriptions),
    durationMinutes: form.durationMinutes || NEW_SESSION_MINUTES,
    subForumId: form.subForumId,
    initiativeSlug: form.initiativeSlug,
    languages: [...form.languages],
    appearances: form.appearances.map((appearance) =>
      appearance.role === 'INTERPRETER' ? { ...appearance } : { personId: appearance.personId, role: appearance.role },
    ),
  };
}

export function translationsOf(texts: Readonly<Record<string, string>>): { language: string; text: string }[] {
  return Object.entries(texts)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** Language → text of a list of translations. */
export function textsOf(translations: readonly { language: string; text: string }[]): Record<string, string> {
  return Object.fromEntries(translations.map(({ language, text }) => [language, text]));
}

/** The list with one item a place earlier (−1) or later (+1); the same list where there is no such place. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const [item, other] = [items[index], items[target]];
  if (item === undefined || other === undefined) return items;
  return items.map((current, place) => (place === index ? other : place === target ? item : current));
}

/** The session with one appearance's invitation as it now is. */
export function withInvitation(
  session: DraftSession,
  of: Pick<FormAppearance, 'personId' | 'role'>,
  invitation: Invitation,
): DraftSession {
  const appearances = session.appearances.map((appearance) =>
    appearance.personId === of.personId && appearance.role === of.role ? { ...appearance, invitation } : appearance,
  );
  return { ...session, appearances };
}
