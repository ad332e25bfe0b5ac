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

/** Makes a room that isn't connected yet. WebRTC and socket code (50 kB gzip) is loaded here, on the first call. */
export async function loadMediaRoom(): Promise<MediaRoom> {
  const { MediaRoomClient } = await import('./media-room-client.js');
  return new MediaRoomClient();
}
