import type { RoomRight, RoomRole } from '@app/contracts';
import type { SummitRoleGrant } from '@app/database';
import type { SessionPart } from '../stage/index.js';

/** What a part in the session amounts to in its room. */
export interface RoomTerms {
  role: RoomRole;
  /** In the order of the contract. */
  rights: RoomRight[];
}

/** Everybody may watch and chat. Who appears in this session, or was brought up from the audience, may publish, while the stage seats them; interpreters may write captions; who presides and the summit's organisers may do that and moderate, organisers the whole summit. */
export function roomTerms({ appearance, isOrganiser, presides, booths }: SessionPart, isGuest: boolean): RoomTerms {
  const rights: RoomRight[] = ['watch', 'chat'];
  if (appearance !== null || isGuest) rights.push('publish');
  const moderates = isOrganiser || presides;
  if (moderates || booths.length > 0 || appearance?.role === 'interpreter') rights.push('caption');
  if (moderates) rights.push('moderate');
  if (isOrganiser) rights.push('moderate-summit');
  return { role: appearance?.role ?? (isOrganiser ? 'organiser' : 'attendee'), rights };
}

const PRECEDENCE = ['organiser', 'moderator', 'speaker', 'interpreter'] as const;

/**
 * Who comes into a summit's own room, by their roles in it: its organisers, who moderate there, the people of its programme, and
 * whose registration was confirmed. `null` for nobody of those.
 */
export function summitRoomTerms(roles: readonly SummitRoleGrant[], isAdmitted: boolean): RoomTerms | null {
  const role = PRECEDENCE.find((each) => roles.some((grant) => grant.role === each));
  if (role === undefined && !isAdmitted) return null;
  const rights: RoomRight[] = ['watch', 'chat'];
  if (role === 'organiser') rights.push('moderate', 'moderate-summit');
  return { role: role ?? 'attendee', rights };
}
