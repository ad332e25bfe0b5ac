import { ROOM_PASS_ALGORITHM, ROOM_PASS_AUDIENCE, ROOM_PASS_ISSUER, RoomPassClaims, type Ack } from '@app/contracts';
import type { Clock } from '@app/database';
import type { KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';

/** Injection tokens of the process's Ed25519 keys. Only the API has the private one. */
export const ROOM_PASS_PRIVATE_KEY = Symbol('ROOM_PASS_PRIVATE_KEY');
export const ROOM_PASS_PUBLIC_KEY = Symbol('ROOM_PASS_PUBLIC_KEY');

/** A compact JWS over the claims. */
export async function signRoomPass(claims: RoomPassClaims, privateKey: KeyObject): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: ROOM_PASS_ALGORITHM, typ: 'JWT' }).sign(privateKey);
}

/** Signature, algorithm, issuer, audience, expiry and shape; refuses with `pass-invalid` or `pass-expired`. */
export async function verifyRoomPass(
  token: string,
  publicKey: KeyObject,
  clock: Clock,
  audience: RoomPassClaims['aud'] = ROOM_PASS_AUDIENCE,
): Promise<Ack<RoomPassClaims, 'pass-invalid' | 'pass-expired'>> {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: [ROOM_PASS_ALGORITHM],
      issuer: ROOM_PASS_ISSUER,
      audience,
      requiredClaims: ['exp', 'sub', 'jti'],
      currentDate: clock.now(),
    });
    const claims = RoomPassClaims.safeParse(payload);
    if (claims.success) return { ok: true, value: claims.data };
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      return { ok: false, code: 'pass-expired', message: 'This pass has expired; ask for a new one.' };
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  return { ok: false, code: 'pass-invalid', message: 'This pass is not one of ours or was changed.' };
}
