import { z } from 'zod';
import { Uuid } from './ids.js';

/** The role a pass was issued for; what it may do is `rights`, never derived from the role. */
export const RoomRole = z.enum(['organiser', 'moderator', 'speaker', 'interpreter', 'attendee']);
export type RoomRole = z.infer<typeof RoomRole>;

/**
 * `watch` receive media and stage state; `chat` send messages; `publish` send media while the stage seats this
 * participant; `caption` write captions; `moderate` decide about what the audience writes, and see more of it;
 * `moderate-summit` the same for the whole summit. What moderators decide about the stage goes to the API.
 */
export const RoomRight = z.enum(['watch', 'chat', 'publish', 'caption', 'moderate', 'moderate-summit']);
export type RoomRight = z.infer<typeof RoomRight>;

export const ROOM_PASS_ISSUER = 'canopy-api';
export const ROOM_PASS_AUDIENCE = 'canopy-room';
/** A network check is let in by a pass of its own: it opens no room, and a room's pass opens no check. `room` is the check's own id. */
export const NETWORK_CHECK_AUDIENCE = 'canopy-network-check';
/** Seconds in which a check must have begun. */
export const NETWORK_CHECK_LIFETIME_S = 60;
/** The only signature algorithm a pass may carry (RFC 8037); everything else, `none` above all, is refused. */
export const ROOM_PASS_ALGORITHM = 'EdDSA';
/** Seconds a pass is valid after it is issued. Clients renew over the live connection with `pass:renew`. */
export const ROOM_PASS_LIFETIME_S = 600;

/** Claims of a room pass (a JWT). `room` is the session's id, or the summit's where `roomKind` says so, `jti` the pass's own, `sub` the participant's. */
export const RoomPassClaims = z.object({
  iss: z.literal(ROOM_PASS_ISSUER),
  aud: z.enum([ROOM_PASS_AUDIENCE, NETWORK_CHECK_AUDIENCE]),
  sub: Uuid,
  jti: Uuid,
  room: Uuid,
  /** A session's when it says nothing. */
  roomKind: z.enum(['session', 'summit']).optional(),
  role: RoomRole,
  rights: z.array(RoomRight),
  name: z.string().min(1).max(80),
  /** Who is signed in, the same in all rooms of the summit; guests have none. For what is theirs alone: what others see is `sub`. */
  account: Uuid.optional(),
  language: z.string().min(2).max(35),
  /** Where the holder came from, as a keyed hash that only the API can make: bans hold for it. */
  addressHash: z.string().max(64).optional(),
  /** Where they are from, ISO 3166-1 alpha-2: as their registration or the programme says, and never guessed. For counting. */
  country: z.string().length(2).nullish(),
  iat: z.number().int(),
  exp: z.number().int(),
});
export type RoomPassClaims = z.infer<typeof RoomPassClaims>;
