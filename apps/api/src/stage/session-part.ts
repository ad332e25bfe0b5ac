import type { PersonId } from '@app/contracts';
import type { Viewer } from '@app/database';
import type { AppearanceRole } from '@app/domain';
import type { CastMember, SessionCast } from './session-cast.js';

/** What somebody is in one session. */
export interface SessionPart {
  /** As whom they appear in it: only where their summit role was granted for that very person. */
  appearance: CastMember | null;
  isOrganiser: boolean;
  /** As a moderator of the programme, or because the chair was handed over to them. */
  presides: boolean;
  /** Where they interpret, and as whom, whatever else they are in the session. */
  booths: readonly { language: string; personId: PersonId }[];
}

const PRECEDENCE: readonly AppearanceRole[] = ['moderator', 'speaker', 'interpreter'];

/** What `viewer` is in the session. A person of the directory appears in many summits, so being that person elsewhere counts for nothing here. */
export function partIn(
  cast: Pick<SessionCast, 'summitId' | 'members' | 'chairId'>,
  viewer: Viewer | null,
): SessionPart {
  const roles = viewer?.roles.filter(({ summitId }) => summitId === cast.summitId) ?? [];
  const actsAs = new Set<PersonId>(
    roles.flatMap(({ personId }) => (personId === null || personId === undefined ? [] : [personId])),
  );
  const [appearance] = cast.members
    .filter(({ personId }) => actsAs.has(personId))
    .toSorted((a, b) => PRECEDENCE.indexOf(a.role) - PRECEDENCE.indexOf(b.role));
  return {
    appearance: appearance ?? null,
    isOrganiser: roles.some(({ role }) => role === 'organiser'),
    presides: appearance?.role === 'moderator' || (appearance !== undefined && appearance.personId === cast.chairId),
    booths: cast.members.flatMap(({ personId, role, toLanguage }) =>
      role === 'interpreter' && toLanguage !== null && actsAs.has(personId) ? [{ language: toLanguage, personId }] : [],
    ),
  };
}
