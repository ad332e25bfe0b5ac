/** What somebody chose in the device check. An id of `null` means the system's default device. */
export interface DeviceChoices {
  cameraId: string | null;
  microphoneId: string | null;
  speakerId: string | null;
  wantsCamera: boolean;
  wantsMicrophone: boolean;
  /** Takes effect with cameras whose system can do it. */
  wantsBlur: boolean;
  /** Sound and slides only: no pictures of people are received, and no camera is sent. */
  isLowBandwidth: boolean;
}

const STORAGE_KEY = 'canopy.devices';
export const DEFAULT_CHOICES: DeviceChoices = {
  cameraId: null,
  microphoneId: null,
  speakerId: null,
  wantsCamera: true,
  wantsMicrophone: true,
  wantsBlur: false,
  isLowBandwidth: false,
};

/** Choices kept on this device; the defaults where nothing usable is kept. */
export function readDeviceChoices(): DeviceChoices {
  try {
    return parseDeviceChoices(localStorage.getItem(STORAGE_KEY), savesData());
  } catch {
    // Storage is refused in some private windows: choices then live as long as the page.
    return { ...DEFAULT_CHOICES, isLowBandwidth: savesData() };
  }
}

/** Whether somebody has asked their browser to save data. Not every browser can be asked so. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Best effort: see `readDeviceChoices`. */
export function keepDeviceChoices(choices: DeviceChoices): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(choices));
  } catch {
    return;
  }
}

/** Field by field: a broken or older entry costs only what cannot be read. Whoever has not chosen saves data where their browser does. */
export function parseDeviceChoices(stored: string | null, savesData = false): DeviceChoices {
  const defaults = { ...DEFAULT_CHOICES, isLowBandwidth: savesData };
  if (stored === null) return defaults;
  let kept: unknown;
  try {
    kept = JSON.parse(stored);
  } catch {
    return defaults;
  }
  if (typeof kept !== 'object' || kept === null) return defaults;
  const entries = new Map<string, unknown>(Object.entries(kept));
  const id = (key: string): string | null => {
    const value = entries.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    cameraId: id('cameraId'),
    microphoneId: id('microphoneId'),
    speakerId: id('speakerId'),
    wantsCamera: entries.get('wantsCamera') !== false,
    wantsMicrophone: entries.get('wantsMicrophone') !== false,
    wantsBlur: entries.get('wantsBlur') === true,
    isLowBandwidth: entries.has('isLowBandwidth') ? entries.get('isLowBandwidth') === true : savesData,
  };
}

/** The chosen device when it is still plugged in, else the default: a camera that was left at home must not stop anybody. */
export function availableDevice(chosenId: string | null, devices: readonly { deviceId: string }[]): string | null {
  return chosenId !== null && devices.some(({ deviceId }) => deviceId === chosenId) ? chosenId : null;
}
