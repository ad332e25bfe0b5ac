import type { AppConfig } from '@app/config';
import type { ParticipantId } from '@app/contracts';
import { createHmac } from 'node:crypto';

/** One entry of a browser's `RTCConfiguration.iceServers`. */
export interface IceServer {
  urls: readonly string[];
  username: string;
  credential: string;
}

/**
 * The relays that this participant may use, and what lets them in until the time in the username: coturn counts its quota
 * by the participant behind it. None where none are set.
 * @source draft-uberti-behave-turn-rest-00, section 2.2: `base64(hmac-sha1(secret, username))`
 */
export function iceServersFor(turn: AppConfig['turn'], participantId: ParticipantId, now: Date): IceServer[] {
  if (turn === undefined) return [];
  const username = `${Math.floor(now.getTime() / 1_000) + turn.ttlSeconds}:${participantId}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [{ urls: turn.urls, username, credential }];
}
