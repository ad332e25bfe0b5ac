import type { MediaRoom, MediaRoomSnapshot } from '../../clients/media/index.js';

/** The app has drawn its room by then, with a picture or without. */
const APP_HAS_DRAWN_MS = 3_000;
/** Whose picture has not come by then is shown by the app. */
const WAITED_FOR_MS = 10_000;

let picture: HTMLVideoElement | null = null;
let isAppHere = false;

/**
 * Shows the picture of who speaks where the stage will be, before there is a stage: evaluating the app and drawing the room take
 * longer than the picture takes to come. It goes when the app shows one itself.
 * @returns when its first frame is there, or there is none to come
 */
export async function showFirstPicture(room: MediaRoom): Promise<void> {
  const track = await firstTrack(room);
  // An app that was quicker shows it by itself.
  if (track === null || picture !== null || isAppHere) return;
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, autoplay: true });
  video.className = 'first-picture';
  video.ariaHidden = 'true';
  video.srcObject = new MediaStream([track]);
  picture = video;
  document.body.append(video);
  // Of the app's pictures; this one is not within its root. Such events do not bubble, but they are captured.
  document.getElementById('root')?.addEventListener('loadeddata', endFirstPicture, { capture: true, once: true });
  when(room, isOver, endFirstPicture);
  await new Promise<void>((resolve) => {
    video.addEventListener('loadeddata', () => resolve(), { once: true });
    when(room, isOver, resolve);
  });
}

/** The app has taken the room over: its own picture is about to come, or there is none on its stage. */
export function leaveFirstPicture(): void {
  isAppHere = true;
  setTimeout(endFirstPicture, APP_HAS_DRAWN_MS);
}

export function endFirstPicture(): void {
  if (picture === null) return;
  picture.srcObject = null;
  picture.remove();
  picture = null;
}

/** Of whoever's picture comes first: one is asked for. `null` when nobody shows one, or the room ends before. */
async function firstTrack(room: MediaRoom): Promise<MediaStreamTrack | null> {
  return new Promise((resolve) => {
    when(room, isWithoutPicture, () => resolve(null));
    const look = (): void => {
      const shown = [...room.getSnapshot().remotes.values()].find(
        ({ videoTrack, isVideoPaused }) => videoTrack !== null && !isVideoPaused,
      );
      if (shown !== undefined) resolve(shown.videoTrack);
    };
    const stop = room.subscribe(look);
    setTimeout(stop, WAITED_FOR_MS);
    look();
  });
}

const OVER: readonly string[] = ['closed', 'ended', 'refused'] satisfies MediaRoomSnapshot['connection']['status'][];
/** For good. */
const isOver = ({ connection }: MediaRoomSnapshot): boolean => OVER.includes(connection.status);
const isWithoutPicture = (now: MediaRoomSnapshot): boolean =>
  isOver(now) ||
  (now.connection.status === 'connected' && [...now.remotes.values()].every(({ isVideoPaused }) => isVideoPaused));

/** Calls back once, when that is so. */
function when(room: MediaRoom, isSo: (now: MediaRoomSnapshot) => boolean, then: () => void): void {
  let isDone = false;
  const look = (): void => {
    if (isDone || !isSo(room.getSnapshot())) return;
    isDone = true;
    stop();
    then();
  };
  const stop = room.subscribe(look);
  look();
}
