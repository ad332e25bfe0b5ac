import { ROOM_PASS_AUDIENCE, ROOM_PASS_ISSUER, ROOM_PASS_LIFETIME_S, type RoomPassClaims } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { signRoomPass } from '@app/realtime';
import type { KeyObject } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

export interface SignedPass {
  isIssued: true;
  token: string;
  claims: RoomPassClaims;
}

/** A pass into a room from now on, for as long as passes live. */
export async function signPass(
  { clock }: RequestContext,
  privateKey: KeyObject,
  what: Omit<RoomPassClaims, 'iss' | 'aud' | 'jti' | 'iat' | 'exp'>,
): Promise<SignedPass> {
  const issuedAt = Math.floor(clock.now().getTime() / 1_000);
  const claims: RoomPassClaims = {
    iss: ROOM_PASS_ISSUER,
    aud: ROOM_PASS_AUDIENCE,
    jti: uuidv7(),
    ...what,
    iat: issuedAt,
    exp: issuedAt + ROOM_PASS_LIFETIME_S,
  };
  return { isIssued: true, token: await signRoomPass(claims, privateKey), claims };
}
