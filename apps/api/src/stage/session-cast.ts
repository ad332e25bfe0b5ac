import type { LocalizedTexts, PersonId, SessionId, SummitId } from '@app/contracts';
import type { AppearanceRole, SeatRole, SessionStatus } from '@app/domain';

/** Somebody in a session, as released. */
export interface CastMember {
  personId: PersonId;
  role: AppearanceRole;
  name: LocalizedTexts;
  title: LocalizedTexts | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

/** A session and who appears in it, in the programme's order: what rights on its stage and in its room depend on. */
export interface SessionCast {
  sessionId: SessionId;
  summitId: SummitId;
  summitSlug: string;
  /** BCP 47, the main one first; never empty. */
  summitLanguages: string[];
  status: SessionStatus;
  members: CastMember[];
}

/** Who has a seat: moderators and speakers, once each; who is both sits as moderator. */
export function seatedMembers(cast: SessionCast): (CastMember & { role: SeatRole })[] {
  const seated = cast.members.filter(
    (member): member is CastMember & { role: SeatRole } => member.role !== 'interpreter',
  );
  const moderators = new Set(seated.filter(({ role }) => role === 'moderator').map(({ personId }) => personId));
  return seated.filter(({ personId, role }) => role === 'moderator' || !moderators.has(personId));
}
