import type { ScheduleConflict } from '@app/domain';
import { useMemo } from 'react';
import { useFormats, useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { draftTextFor } from '../DraftText.js';
import type { DraftSession } from '../organise.queries.js';
import type { Summit } from '../use-draft-programme.js';
import { useRefusalWords } from '../use-refusal-words.js';
import type { Placement } from './placement.js';
import type { Reason } from './use-schedule-moves.js';

/** Sessions, places and conflicts in the organiser's words; names are isolated, so that they stand in any direction. */
export interface ScheduleWords {
  readonly title: (session: DraftSession) => string;
  /** The sub-forum's title, or the plenary. */
  readonly place: (subForumId: string | null) => string;
  /** '10:05–10:35, Energy', with the day in front when it is asked for; 'unscheduled'. */
  readonly placement: (placement: Placement, withDay?: boolean) => string;
  readonly conflict: (conflict: ScheduleConflict) => string;
  /** 'Conflict: …' for what is refused, 'Warning: …' for the rest, 'No conflict.' for none. */
  readonly verdict: (conflicts: readonly ScheduleConflict[]) => string;
  /** Why the server kept nothing. */
  readonly reason: (reason: Reason) => string;
}

export function useScheduleWords(summit: Summit, sessions: readonly DraftSession[]): ScheduleWords {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const refusalWords = useRefusalWords(summit);
  return useMemo(() => {
    const zone = summit.timeZone;
    const byId = new Map(sessions.map((session) => [session.id, session]));
    const people = new Map(
      sessions.flatMap(({ appearances }) => appearances.map(({ personId, person }) => [personId, person] as const)),
    );
    const isolated = (text: string | undefined): string => `\u2068${text ?? ''}\u2069`;
    const title = (session: DraftSession): string =>
      isolated(draftTextFor(session.titles, language)?.text ?? session.slug);
    const place = (subForumId: string | null): string => {
      const subForum = summit.subForums.find(({ id }) => id === subForumId);
      return subForum
        ? isolated(draftTextFor(subForum.titles, language)?.text ?? subForum.slug)
        : t('organise.plenary');
    };
    const person = (id: string): string => {
      const known = people.get(id);
      return isolated(known && (draftTextFor(known.names, language)?.text ?? known.slug));
    };
    const timeOf = (session: DraftSession): string =>
      session.startsAt === null || session.endsAt === null
        ? ''
        : isolated(formats.timeRange(session.startsAt, session.endsAt, zone));
    const conflict = (found: ScheduleConflict): string => {
      const other = 'otherSessionId' in found ? byId.get(found.otherSessionId) : undefined;
      const session = other ? title(other) : '';
      const time = other ? timeOf(other) : '';
      switch (found.kind) {
        case 'person-busy':
          return t('organise.grid.conflict.person-busy', { person: person(found.personId), session, time });
        case 'sub-forum-busy':
          return t('organise.grid.conflict.sub-forum-busy', { session, time });
        case 'outside-summit':
          return t('organise.grid.conflict.outside-summit');
        case 'outside-availability':
          return t('organise.grid.conflict.outside-availability', { person: person(found.personId) });
        case 'interpreter-missing':
          return t('organise.grid.conflict.interpreter-missing', { language: formats.language(found.language) });
      }
    };
    const placement = ({ slot, subForumId }: Placement, withDay = false): string => {
      if (slot === null) return t('organise.grid.unscheduled');
      const [from, to] = [new Date(slot.startsAtMs), new Date(slot.endsAtMs)];
      const words = { time: isolated(formats.timeRange(from, to, zone)), place: place(subForumId) };
      return withDay
        ? t('organise.grid.placement-on-day', { ...words, day: isolated(formats.day(from, zone)) })
        : t('organise.grid.placement', words);
    };
    const verdict = (conflicts: readonly ScheduleConflict[]): string => {
      const reasons = (severity: ScheduleConflict['severity']): string =>
        conflicts
          .filter((found) => found.severity === severity)
          .map(conflict)
          .join(' · ');
      const [refusals, warnings] = [reasons('refusal'), reasons('warning')];
      if (refusals === '' && warnings === '') return t('organise.grid.no-conflict');
      return [
        refusals && t('organise.grid.conflict', { reasons: refusals }),
        warnings && t('organise.grid.warning', { reasons: warnings }),
      ]
        .filter((part) => part !== '')
        .join(' ');
    };
    const reason = (why: Reason): string =>
      'refusal' in why
        ? refusalWords(why.refusal)
        : t(why.problem.kind === 'network' ? 'organise.grid.unreachable' : 'organise.grid.server-failed');
    return { title, place, placement, conflict, verdict, reason };
  }, [summit, sessions, t, formats, language, refusalWords]);
}
