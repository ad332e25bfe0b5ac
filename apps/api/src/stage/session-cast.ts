import type { LocalizedTexts, PersonId, SessionId, SummitId } from '@app/contracts';
import type { AppearanceRole, SessionStatus, StageCast } from '@app/domain';

/** Somebody in a session, as released. */
export interface CastMember {
  personId: PersonId;
  role: AppearanceRole;
  name: LocalizedTexts;
  title: LocalizedTexts | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Interpreters only: the language of their booth, BCP 47. */
  toLanguage: string | null;
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
  /** Who presides by hand-over, and who of the audience is on stage: as last decided. */
  chairId: string | null;
  guestIds: string[];
}

/** Who is at the stage: moderators and speakers have a seat, once each, who is both as moderator; interpreters a place in the booth of their language. */
export function stageCast({ members }: SessionCast): StageCast {
  const moderators = new Set(members.filter(({ role }) => role === 'moderator').map(({ personId }) => personId));
  return {
    seats: members.flatMap(({ personId, role }) =>
      role === 'interpreter' || (role === 'speaker' && moderators.has(personId))
        ? []
        : [{ participantId: personId, role }],
    ),
    interpreters: members.flatMap(({ personId, role, toLanguage }) =>
      role === 'interpreter' && toLanguage !== null ? [{ participantId: personId, language: toLanguage }] : [],
    ),
  };
}
