import type { RoomRight, RoomRole } from '@app/contracts';
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
