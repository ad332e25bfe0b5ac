import type { Participant } from './people.queries.js';

/** Which people an organiser wants to see; a person may be in several. */
export const PARTICIPANT_FILTERS = ['all', 'not-invited', 'waiting', 'declined', 'accepted', 'incomplete'] as const;
export type ParticipantFilter = (typeof PARTICIPANT_FILTERS)[number];

type Told = Pick<Participant, 'missing' | 'availabilityStatedAt' | 'technicalCheck'>;
type Filtered = Told & {
  appearances: readonly { invitation: { status: Invitations } | null }[];
};
type Invitations = NonNullable<Participant['appearances'][number]['invitation']>['status'];

/** Whether somebody still has something to tell: profile, times or devices. */
export function isIncomplete({ missing, availabilityStatedAt, technicalCheck }: Told): boolean {
  return missing.length > 0 || availabilityStatedAt === null || technicalCheck === null;
}

export function passesFilter(participant: Filtered, filter: ParticipantFilter): boolean {
  const has = (status: Invitations): boolean =>
    participant.appearances.some(({ invitation }) => invitation?.status === status);
  switch (filter) {
    case 'all':
      return true;
    case 'not-invited':
      return participant.appearances.some(({ invitation }) => invitation === null || invitation.status === 'WITHDRAWN');
    case 'waiting':
      return has('PENDING');
    case 'declined':
      return has('DECLINED');
    case 'accepted':
      return has('ACCEPTED');
    case 'incomplete':
      return isIncomplete(participant);
  }
}

/** Whether a name in any script, or the organisation, contains what was typed, whatever its case. */
export function matchesSearch(
  { names, organisationName }: { names: readonly { text: string }[]; organisationName: string | null },
  search: string,
): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return [...names.map(({ text }) => text), organisationName ?? ''].some((text) =>
    text.toLocaleLowerCase().includes(wanted),
  );
}
