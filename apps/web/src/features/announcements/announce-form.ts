import { instantOf } from '@app/domain';
import type { AnnouncementInput } from './announcements.queries.js';

/** An announcement while it is written. Times are wall-clock times in the summit's zone, `2022-12-20T14:00`; empty: none. */
export interface AnnounceForm {
  /** `summit`, `everybody`, or a session's id. */
  to: string;
  texts: Readonly<Record<string, string>>;
  isUrgent: boolean;
  link: string;
  startsAt: string;
  endsAt: string;
}
export type FormProblem = 'no-text' | 'not-a-link' | 'ends-before-start' | 'no-time';

export const emptyAnnouncement = (to: string): AnnounceForm => ({
  to,
  texts: {},
  isUrgent: false,
  link: '',
  startsAt: '',
  endsAt: '',
});

/** What is sent, or what is wrong with it, by field. */
export function inputOf(
  form: AnnounceForm,
  summit: { id: string; timeZone: string },
): { input: AnnouncementInput } | { problems: Partial<Record<keyof AnnounceForm, FormProblem>> } {
  const texts = Object.entries(form.texts)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');
  const link = form.link.trim();
  const startsAt = timeOf(form.startsAt, summit.timeZone);
  const endsAt = timeOf(form.endsAt, summit.timeZone);
  const problems: Partial<Record<keyof AnnounceForm, FormProblem>> = {
    ...(texts.length === 0 && { texts: 'no-text' }),
    ...(link !== '' && !isLink(link) && { link: 'not-a-link' }),
    ...(startsAt === undefined && { startsAt: 'no-time' }),
    ...(endsAt === undefined
      ? { endsAt: 'no-time' }
      : startsAt && endsAt && endsAt <= startsAt && { endsAt: 'ends-before-start' }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return {
    input: {
      ...addressOf(form.to, summit.id),
      importance: form.isUrgent ? 'URGENT' : 'INFORMATION',
      texts,
      link: link === '' ? null : link,
      startsAt: startsAt ?? null,
      endsAt: endsAt ?? null,
    },
  };
}

function addressOf(to: string, summitId: string): Pick<AnnouncementInput, 'scope' | 'id'> {
  if (to === 'everybody') return { scope: 'EVERYBODY', id: null };
  return to === 'summit' ? { scope: 'SUMMIT', id: summitId } : { scope: 'SESSION', id: to };
}

const isLink = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/** `null` for none, `undefined` for a time that there is not. */
function timeOf(wallClock: string, zone: string): string | null | undefined {
  if (wallClock === '') return null;
  const instant = instantOf(wallClock, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
