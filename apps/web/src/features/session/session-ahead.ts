import { MEDIA_SOCKET_PATH } from '@app/contracts';
import type { Client } from '@urql/core';
import { readDisplayName } from '../../clients/chat/display-name.js';
import { readDeviceChoices } from '../../clients/media/device-choices.js';
import { loadMediaRoom, type MediaRoom } from '../../clients/media/index.js';
import { endFirstPicture, leaveFirstPicture, showFirstPicture } from './first-picture.js';
import { SessionPasses, type PassSource } from './session-passes.js';

/** What nobody has taken by then was begun for nothing, and ends. */
const TAKEN_WITHIN_MS = 20_000;
/** Which layer of the speaker's picture comes first: the middle one, which any page can show. */
export const FIRST_PICTURE_PX = 640;

interface Ahead {
  readonly sessionId: string;
  readonly passes: SessionPasses;
  room: Promise<MediaRoom> | null;
}
let ahead: Ahead | null = null;

/**
 * Begins what somebody who opens the page of a session that is on waits for, while the app itself is still being made ready:
 * a pass, and the way to sound and picture. The page finds both by itself. @returns when a picture is there, or none is to come
 */
export async function beginSession(client: Client, sessionId: string): Promise<void> {
  const passes = new SessionPasses(sessionId);
  passes.askAs(client, readDisplayName());
  // While the code is on its way.
  const first = passes.source();
  first.catch(() => undefined);
  const room = connected(beginningWith(first, passes.source));
  const begun: Ahead = { sessionId, passes, room };
  ahead = begun;
  setTimeout(() => {
    endFirstPicture();
    void begun.room?.then((untaken) => untaken.close());
    begun.room = null;
  }, TAKEN_WITHIN_MS);
  const connecting = await room;
  // Who asked for sound and slides alone gets no picture: the app is what they wait for.
  if (!readDeviceChoices().isLowBandwidth) await showFirstPicture(connecting);
}

/** Those that were begun for this session, or new ones. */
export function passesFor(sessionId: string): SessionPasses {
  return ahead?.sessionId === sessionId ? ahead.passes : new SessionPasses(sessionId);
}

/** The room that was connected with these passes, for whoever asks first; who takes it closes it. */
export function takeRoom(passSource: PassSource): Promise<MediaRoom> | null {
  if (ahead === null || ahead.passes.source !== passSource) return null;
  const { room } = ahead;
  ahead.room = null;
  leaveFirstPicture();
  return room;
}

/** Whose first pass is on its way already. */
function beginningWith(first: ReturnType<PassSource>, source: PassSource): PassSource {
  let isTaken = false;
  return () => {
    if (isTaken) return source();
    isTaken = true;
    return first;
  };
}

async function connected(passSource: PassSource): Promise<MediaRoom> {
  const room = await loadMediaRoom();
  room.lowBandwidth(readDeviceChoices().isLowBandwidth);
  room.connect(passSource, { mediaUrl: MEDIA_SOCKET_PATH, expectPicturePx: FIRST_PICTURE_PX });
  return room;
}
