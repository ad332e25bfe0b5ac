import { blurOf, withBlur, type BlurState } from './background-blur.js';
import {
  availableDevice,
  keepDeviceChoices,
  readDeviceChoices,
  type DeviceChoices,
} from '../../clients/media/device-choices.js';

/** `refused`: by the person or the system. `missing`: none is plugged in. `busy`: another program holds it. `unsupported`: this page may not ask (no secure origin). */
export type DeviceStatus = 'off' | 'asking' | 'on' | 'refused' | 'missing' | 'busy' | 'unsupported';
export interface DeviceOption {
  deviceId: string;
  label: string;
}
/** Replaced, never changed. */
export interface LocalMediaSnapshot {
  readonly camera: DeviceStatus;
  readonly microphone: DeviceStatus;
  readonly videoTrack: MediaStreamTrack | null;
  /** Kept while the microphone is switched off, so that switching it on needs no second permission. */
  readonly audioTrack: MediaStreamTrack | null;
  /** Of the camera that is on. */
  readonly blur: BlurState;
  readonly cameras: readonly DeviceOption[];
  readonly microphones: readonly DeviceOption[];
  /** Empty where the browser lets nobody choose. */
  readonly speakers: readonly DeviceOption[];
  readonly choices: DeviceChoices;
}

/** @source VP8 simulcast of the stage: three layers of 180, 360 and 720 lines. */
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

type Source = 'camera' | 'microphone';

/** This device's camera and microphone: one owner for the device check and the stage, so that nothing is asked for twice. */
export class LocalMedia {
  private snapshot: LocalMediaSnapshot = {
    camera: 'off',
    microphone: 'off',
    videoTrack: null,
    audioTrack: null,
    blur: 'unavailable',
    cameras: [],
    microphones: [],
    speakers: [],
    choices: readDeviceChoices(),
  };
  private readonly listeners = new Set<() => void>();
  private isClosed = false;
  /** Raised by each request and each switching off: an answer that comes late is let go again. */
  private readonly asked: Record<Source, number> = { camera: 0, microphone: 0 };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = (): LocalMediaSnapshot => this.snapshot;

  /** Asks for what the choices want, in one question where the browser allows that. The outcome shows in the snapshot. */
  async open(): Promise<void> {
    this.isClosed = false;
    navigator.mediaDevices?.addEventListener('devicechange', this.onDevicesChanged);
    const { wantsCamera, wantsMicrophone, isLowBandwidth } = this.snapshot.choices;
    const camera = wantsCamera && !isLowBandwidth && this.snapshot.videoTrack === null;
    const microphone = wantsMicrophone && this.snapshot.audioTrack === null;
    if (camera && microphone && (await this.askForBoth())) return;
    await Promise.all([camera ? this.ask('camera') : undefined, microphone ? this.ask('microphone') : undefined]);
    await this.listDevices();
  }

  /** Stops both devices; lights go out. `open` starts again. */
  close(): void {
    this.isClosed = true;
    navigator.mediaDevices?.removeEventListener('devicechange', this.onDevicesChanged);
    this.drop('camera');
    this.drop('microphone');
    this.change({ camera: 'off', microphone: 'off' });
  }

  /** Switches the camera on or off; off means that its light goes out. */
  async setCamera(isOn: boolean): Promise<void> {
    this.choose({ wantsCamera: isOn });
    if (isOn) return this.ask('camera');
    this.drop('camera');
    this.change({ camera: 'off' });
  }

  /** Switches the microphone on or off; off keeps the device, silent. */
  async setMicrophone(isOn: boolean): Promise<void> {
    this.choose({ wantsMicrophone: isOn });
    const { audioTrack } = this.snapshot;
    if (audioTrack) {
      audioTrack.enabled = isOn;
      this.change({ microphone: isOn ? 'on' : 'off' });
    } else if (isOn) await this.ask('microphone');
    else this.change({ microphone: 'off' });
  }

  async chooseCamera(cameraId: string | null): Promise<void> {
    this.choose({ cameraId, wantsCamera: true });
    await this.ask('camera');
  }

  async chooseMicrophone(microphoneId: string | null): Promise<void> {
    this.choose({ microphoneId, wantsMicrophone: true });
    await this.ask('microphone');
  }

  /** Blurs what is behind the person, where the camera's system can. */
  async setBlur(isOn: boolean): Promise<void> {
    this.choose({ wantsBlur: isOn });
    await this.applyBlur();
  }

  /** Sound and slides only; also switches one's own camera off, which stays off until it is switched on again. */
  async setLowBandwidth(isLow: boolean): Promise<void> {
    this.choose({ isLowBandwidth: isLow });
    if (isLow) await this.setCamera(false);
  }

  chooseSpeaker(speakerId: string | null): void {
    this.choose({ speakerId });
  }

  private async applyBlur(): Promise<void> {
    const { videoTrack, choices } = this.snapshot;
    if (!videoTrack || blurOf(videoTrack) === 'unavailable') return;
    // A system that changes its mind leaves the picture as it is, and the snapshot says how that is.
    await videoTrack.applyConstraints(withBlur(CAMERA, choices.wantsBlur)).catch(() => undefined);
    this.change({ blur: blurOf(videoTrack) });
  }

  private async askForBoth(): Promise<boolean> {
    const turn = { camera: ++this.asked.camera, microphone: ++this.asked.microphone };
    this.change({ camera: 'asking', microphone: 'asking' });
    try {
      const stream = await getUserMedia({ video: this.constraints('camera'), audio: this.constraints('microphone') });
      this.take('camera', stream.getVideoTracks()[0], turn.camera);
      this.take('microphone', stream.getAudioTracks()[0], turn.microphone);
      await this.listDevices();
      return true;
    } catch {
      // One of the two stands in the way: asking for each tells which, and saves the other.
      return false;
    }
  }

  private async ask(source: Source): Promise<void> {
    const turn = ++this.asked[source];
    this.change(source === 'camera' ? { camera: 'asking' } : { microphone: 'asking' });
    try {
      const isCamera = source === 'camera';
      // Safari gives a second camera only after the first was let go.
      if (isCamera) this.stopTrack('camera');
      const stream = await getUserMedia(
        isCamera ? { video: this.constraints('camera') } : { audio: this.constraints('microphone') },
      );
      this.take(source, stream.getTracks()[0], turn);
      await this.listDevices();
    } catch (error) {
      if (turn !== this.asked[source]) return;
      this.drop(source);
      const status = statusOf(error);
      this.change(source === 'camera' ? { camera: status } : { microphone: status });
    }
  }

  private constraints(source: Source): MediaTrackConstraints {
    const { choices, cameras, microphones } = this.snapshot;
    const chosen = source === 'camera' ? choices.cameraId : choices.microphoneId;
    const known = source === 'camera' ? cameras : microphones;
    // Before the first permission nobody knows the devices: then the wish is only a wish.
    const exact = known.length > 0 ? availableDevice(chosen, known) : null;
    const device = exact === null ? chosen && { deviceId: { ideal: chosen } } : { deviceId: { exact } };
    return { ...(source === 'camera' ? CAMERA : MICROPHONE), ...device };
  }

  private take(source: Source, track: MediaStreamTrack | undefined, turn: number): void {
    if (!track) return;
    if (this.isClosed || turn !== this.asked[source]) return track.stop();
    this.stopTrack(source);
    track.addEventListener('ended', () => this.lost(source, track));
    if (source === 'microphone') return this.change({ microphone: 'on', audioTrack: track });
    this.change({ camera: 'on', videoTrack: track, blur: blurOf(track) });
    if (this.snapshot.choices.wantsBlur && this.snapshot.blur === 'off') void this.applyBlur();
  }

  /** Unplugged, or the permission was taken back. */
  private lost(source: Source, track: MediaStreamTrack): void {
    if (source === 'camera' && this.snapshot.videoTrack === track) this.change({ camera: 'missing', videoTrack: null });
    if (source === 'microphone' && this.snapshot.audioTrack === track)
      this.change({ microphone: 'missing', audioTrack: null });
    void this.listDevices();
  }

  private drop(source: Source): void {
    this.asked[source] += 1;
    this.stopTrack(source);
    this.change(source === 'camera' ? { videoTrack: null, blur: 'unavailable' } : { audioTrack: null });
  }

  private stopTrack(source: Source): void {
    (source === 'camera' ? this.snapshot.videoTrack : this.snapshot.audioTrack)?.stop();
  }

  private readonly onDevicesChanged = (): void => void this.listDevices();

  /** Looks which devices are plugged in. The browser names them after a permission was given once. */
  async listDevices(): Promise<void> {
    if (!navigator.mediaDevices?.enumerateDevices) return;
    const devices = await navigator.mediaDevices.enumerateDevices();
    // Without a permission the browser lists devices without ids: nothing to choose from.
    const of = (kind: MediaDeviceKind): DeviceOption[] =>
      devices.filter((device) => device.kind === kind && device.deviceId !== '');
    this.change({
      cameras: of('videoinput'),
      microphones: of('audioinput'),
      speakers: canChooseSpeaker() ? of('audiooutput') : [],
    });
  }

  private choose(changes: Partial<DeviceChoices>): void {
    const choices = { ...this.snapshot.choices, ...changes };
    keepDeviceChoices(choices);
    this.change({ choices });
  }

  private change(changes: Partial<LocalMediaSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** Whether this browser plays sound on a chosen device. */
export function canChooseSpeaker(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}

async function getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no secure origin', 'NotSupportedError');
  return navigator.mediaDevices.getUserMedia(constraints);
}

function statusOf(error: unknown): DeviceStatus {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotSupportedError':
    case 'TypeError':
      return 'unsupported';
    default:
      return 'busy';
  }
}
