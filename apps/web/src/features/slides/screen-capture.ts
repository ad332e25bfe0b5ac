/** What browsers know beside what TypeScript does. https://www.w3.org/TR/screen-capture/#dom-displaymediastreamoptions */
interface ScreenOptions extends DisplayMediaStreamOptions {
  systemAudio?: 'include' | 'exclude';
  surfaceSwitching?: 'include' | 'exclude';
  selfBrowserSurface?: 'include' | 'exclude';
  monitorTypeSurfaces?: 'include' | 'exclude';
}
/** As it is: a film in a window is no voice to be cleaned. */
const SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
const MOST_FRAMES_PER_S = 30;
/** Wide enough to read; the height follows. */
const MOST_PX = 1920;

/** A screen, a window or a tab that somebody chose; `soundTrack` where they let it be heard too. */
export interface CapturedScreen {
  readonly pictureTrack: MediaStreamTrack;
  readonly soundTrack: MediaStreamTrack | null;
}
export type CaptureProblem = 'denied' | 'failed';

/** Telephones share no screen. */
export const canShareScreen = (): boolean => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/** Asks the browser's own question; call it while somebody presses a button. `denied` also for who chose nothing. */
export async function captureScreen(): Promise<CapturedScreen | CaptureProblem> {
  const options: ScreenOptions = {
    video: { frameRate: { max: MOST_FRAMES_PER_S }, width: { max: MOST_PX } },
    audio: SOUND,
    systemAudio: 'include',
    surfaceSwitching: 'include',
    // The room within the room within the room helps nobody.
    selfBrowserSurface: 'exclude',
    monitorTypeSurfaces: 'include',
  };
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia(options);
    const [pictureTrack] = stream.getVideoTracks();
    const [soundTrack = null] = stream.getAudioTracks();
    return pictureTrack ? { pictureTrack, soundTrack } : 'failed';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'failed';
  }
}

export function releaseScreen({ pictureTrack, soundTrack }: CapturedScreen): void {
  pictureTrack.stop();
  soundTrack?.stop();
}
