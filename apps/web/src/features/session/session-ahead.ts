import type { Client } from '@urql/core';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { loadMediaRoom, type MediaRoom } from '../../clients/media/index.js';
import { readDisplayName } from '../chat/index.js';
import { SessionPasses, type PassSource } from './session-passes.js';
import type { SessionPageQuery } from './session-queries.js';

/** What nobody has taken by then was begun for nothing, and ends. */
const TAKEN_WITHIN_MS = 20_000;

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
  room.connect(passSource);
  return room;
}
