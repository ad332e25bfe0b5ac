/** `unavailable`: neither the browser nor its system blurs, or nobody may choose. */
export type BlurState = 'unavailable' | 'off' | 'on';

// The DOM's types do not know it yet. @source W3C Media Capture and Streams Extensions, section "Background blur"
interface BlurCapabilities {
  backgroundBlur?: boolean[];
}
interface BlurSettings {
  backgroundBlur?: boolean;
}
type BlurTrack = Pick<MediaStreamTrack, 'getSettings'> & Partial<Pick<MediaStreamTrack, 'getCapabilities'>>;

/** What a camera's track does with its background: the system's own work, nothing is downloaded for it. */
export function blurOf(track: BlurTrack): BlurState {
  const { backgroundBlur: choices = [] }: BlurCapabilities = track.getCapabilities?.() ?? {};
  if (!choices.includes(true) || !choices.includes(false)) return 'unavailable';
  const { backgroundBlur: isOn }: BlurSettings = track.getSettings();
  return isOn === true ? 'on' : 'off';
}

/** A camera's constraints with the blur on or off. New constraints replace all that were there. */
export function withBlur(constraints: MediaTrackConstraints, isOn: boolean): MediaTrackConstraints {
  return Object.assign({}, constraints, { backgroundBlur: { ideal: isOn } });
}
