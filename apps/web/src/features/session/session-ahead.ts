import { MEDIA_SOCKET_PATH } from '@app/contracts';
import type { Client } from '@urql/core';
import { readDisplayName } from '../../clients/chat/display-name.js';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { readDeviceChoices } from '../../clients/media/device-choices.js';
import { loadMediaRoom, type MediaRoom } from '../../clients/media/index.js';
import { SessionPasses, type PassSource } from './session-passes.js';
import type { SessionPageQuery } from './session-queries.js';

/** What nobody has taken by then was begun for nothing, and ends. */
const TAKEN_WITHIN_MS = 20_000;
/** Which layer of the speaker's picture comes first: the middle one, which any page can show. */
const FIRST_PICTURE_PX = 640;

interface Ahead {
  readonly sessionId: string;
  readonly passes: SessionPasses;
  room: Promise<MediaRoom> | null;
}
let ahead: Ahead | null = null;

/**
 * Begins what somebody who opens the page of a session that is on waits for, while the app itself is still being made ready:
 * a pass, and the way to sound and picture. The page finds both by itself.
 */
export function beginSession(client: Client, data: ResultOf<typeof SessionPageQuery> | undefined): void {
  const found = data?.summit?.session;
  if (found?.status === 'CANCELLED' || found?.stageStatus !== 'LIVE') return;
  const passes = new SessionPasses(found.id);
  passes.askAs(client, readDisplayName());
  const begun: Ahead = { sessionId: found.id, passes, room: connected(passes.source) };
  ahead = begun;
  setTimeout(() => {
    void begun.room?.then((room) => room.close());
    begun.room = null;
  }, TAKEN_WITHIN_MS);
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
  return room;
}

async function connected(passSource: PassSource): Promise<MediaRoom> {
  const room = await loadMediaRoom();
  room.lowBandwidth(readDeviceChoices().isLowBandwidth);
  room.connect(passSource, { mediaUrl: MEDIA_SOCKET_PATH, expectPicturePx: FIRST_PICTURE_PX });
  return room;
}
