import type { MediaRoom } from './media-room.js';

export type {
  BoothTracks,
  IceServer,
  LocalMediaState,
  LocalTracks,
  MediaConnection,
  MediaPass,
  MediaQuality,
  MediaRoom,
  MediaRoomSnapshot,
  MediaStatistics,
  PassSource,
  PictureSource,
  ReceivedStatistics,
  RemoteBooth,
  RemoteParticipant,
  SentStatistics,
} from './media-room.js';

export { NOT_CONNECTED } from './media-store.js';
export { nothingFrom } from './remote-people.js';

/** WebRTC and socket code, 50 kB gzip: loaded on the first call, and made ready for somebody to join. */
export async function loadMediaCode() {
  const { MediaRoomClient, prepareDevice } = await import('./media-room-client.js');
  // Who joins at once opens their socket first: the browser does nothing else while its WebRTC starts.
  setTimeout(prepareDevice);
  return { MediaRoomClient };
}

/** Makes a room that isn't connected yet. */
export async function loadMediaRoom(): Promise<MediaRoom> {
  const { MediaRoomClient } = await loadMediaCode();
  return new MediaRoomClient();
}
