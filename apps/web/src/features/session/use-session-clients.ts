import { MEDIA_SOCKET_PATH } from '@app/contracts';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { ChatClient } from '../../clients/chat/index.js';
import { loadMediaRoom, type MediaRoom } from '../../clients/media/index.js';
import { announcementsOf } from '../announcements/index.js';
import { reactionsOf } from '../reactions/index.js';
import { rollCallOf } from '../roll-call/index.js';
import { FIRST_PICTURE_PX, passesFor, takeRoom } from './session-ahead.js';
import type { PassSource, SessionPasses } from './session-passes.js';

/** Passes for one session from the API, under the name that a guest gave last. */
export function useSessionPasses(sessionId: string, guestName: string | null): SessionPasses {
  const client = useClient();
  const passes = useMemo(() => passesFor(sessionId), [sessionId]);
  useEffect(() => passes.askAs(client, guestName), [passes, client, guestName]);
  return passes;
}

/** The session's chat client, connected while it is wanted. */
export function useChatClient(passSource: PassSource, isWanted: boolean): ChatClient {
  const client = useMemo(() => newChat(passSource), [passSource]);
  useEffect(() => {
    if (!isWanted) return;
    client.start();
    return () => client.close();
  }, [client, isWanted]);
  return client;
}

/** What is told on entering is heard by who listens before. */
function newChat(passSource: PassSource): ChatClient {
  const client = new ChatClient({ baseUrl: location.href, passSource });
  announcementsOf(client);
  reactionsOf(client);
  rollCallOf(client);
  return client;
}

const LOAD_AGAIN_MS = 2_000;

/** The session's media, loaded and connected while it is wanted; `null` until its code is there. */
export function useMediaRoom(passSource: PassSource, isWanted: boolean): MediaRoom | null {
  const [room, setRoom] = useState<MediaRoom | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let connected: MediaRoom | undefined;
    const load = async (): Promise<void> => {
      try {
        const begun = takeRoom(passSource);
        const loaded = await (begun ?? loadMediaRoom());
        if (isLeft) return begun === null ? undefined : loaded.close();
        connected = loaded;
        if (begun === null)
          loaded.connect(passSource, { mediaUrl: MEDIA_SOCKET_PATH, expectPicturePx: FIRST_PICTURE_PX });
        setRoom(loaded);
      } catch {
        // Its code comes over the same network that just failed: again, until the page is left.
        if (!isLeft) timer = setTimeout(() => void load(), LOAD_AGAIN_MS);
      }
    };
    void load();
    return () => {
      isLeft = true;
      clearTimeout(timer);
      connected?.close();
      setRoom(null);
    };
  }, [passSource, isWanted]);
  return room;
}
