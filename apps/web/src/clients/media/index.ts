import type { MediaRoom } from './media-room.js';

export type {
  LocalMediaState,
  LocalTracks,
  MediaConnection,
  MediaPass,
  MediaRoom,
  MediaRoomSnapshot,
  PassSource,
  RemoteParticipant,
} from './media-room.js';

/** WebRTC and socket code, 50 kB gzip: loaded on the first call. */
export const loadMediaCode = () => import('./media-room-client.js');

/** Makes a room that isn't connected yet. */
export async function loadMediaRoom(): Promise<MediaRoom> {
  const { MediaRoomClient } = await loadMediaCode();
  return new MediaRoomClient();
}
