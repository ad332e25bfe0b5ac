import type { RoomRight, RoomRole } from '@app/contracts';
import type { SessionPart } from '../stage/index.js';

/** What a part in the session amounts to in its room. */
export interface RoomTerms {
  role: RoomRole;
  /** In the order of the contract. */
  rights: RoomRight[];
}

/** Everybody may watch and chat. Who appears in this session may publish, while the stage seats them; its moderators and the summit's organisers may moderate. */
export function roomTerms({ appearance, isOrganiser }: SessionPart): RoomTerms {
  const rights: RoomRight[] = ['watch', 'chat'];
  if (appearance !== null) rights.push('publish');
  if (isOrganiser || appearance?.role === 'moderator') rights.push('moderate');
  return { role: appearance?.role ?? (isOrganiser ? 'organiser' : 'attendee'), rights };
}
