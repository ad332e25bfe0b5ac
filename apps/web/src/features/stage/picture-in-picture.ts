/** A window of the page's own that stays above all others. @source Document Picture-in-Picture, WICG */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** `window`: a page of ours in a window above the others. `video`: one picture alone. `null`: this browser has neither. */
export type PictureInPictureKind = 'window' | 'video' | null;

const SIZE = { width: 480, height: 300 };

export function pictureInPictureKind(): PictureInPictureKind {
  if ('documentPictureInPicture' in window) return 'window';
  return document.pictureInPictureEnabled ? 'video' : null;
}

/** Opens an empty window that looks like this page. Has to be called in a gesture. @throws DOMException when the browser refuses */
export async function openOwnWindow(): Promise<Window> {
  const { documentPictureInPicture } = window as Window & { documentPictureInPicture?: DocumentPictureInPicture };
  if (!documentPictureInPicture) throw new DOMException('no window may be opened', 'NotSupportedError');
  const opened = await documentPictureInPicture.requestWindow(SIZE);
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style'))
    opened.document.head.append(sheet.cloneNode(true));
  const { lang, dir } = document.documentElement;
  Object.assign(opened.document.documentElement, { lang, dir });
  opened.document.documentElement.dataset['mantineColorScheme'] = 'dark';
  return opened;
}

/** Plays a track in an element of its own that the browser puts above all windows. Has to be called in a gesture. @throws DOMException when the browser refuses */
export async function openVideo(track: MediaStreamTrack): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  showIn(video, track);
  await video.play();
  await video.requestPictureInPicture();
  return video;
}

/** Changes whom an element shows, without closing anything. */
export function showIn(video: HTMLVideoElement, track: MediaStreamTrack | null): void {
  video.srcObject = track && new MediaStream([track]);
  if (track) video.play().catch(() => undefined);
}
