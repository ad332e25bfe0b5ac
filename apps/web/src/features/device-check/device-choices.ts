/** What somebody chose in the device check. An id of `null` means the system's default device. */
export interface DeviceChoices {
  cameraId: string | null;
  microphoneId: string | null;
  speakerId: string | null;
  wantsCamera: boolean;
  wantsMicrophone: boolean;
}

const STORAGE_KEY = 'canopy.devices';
export const DEFAULT_CHOICES: DeviceChoices = {
  cameraId: null,
  microphoneId: null,
  speakerId: null,
  wantsCamera: true,
  wantsMicrophone: true,
};

/** Choices kept on this device; the defaults where nothing usable is kept. */
export function readDeviceChoices(): DeviceChoices {
  try {
    return parseDeviceChoices(localStorage.getItem(STORAGE_KEY));
  } catch {
    // Storage is refused in some private windows: choices then live as long as the page.
    return DEFAULT_CHOICES;
  }
}

/** Best effort: see `readDeviceChoices`. */
export function keepDeviceChoices(choices: DeviceChoices): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(choices));
  } catch {
    return;
  }
}

/** Field by field: a broken or older entry costs only what cannot be read. */
export function parseDeviceChoices(stored: string | null): DeviceChoices {
  if (stored === null) return DEFAULT_CHOICES;
  let kept: unknown;
  try {
    kept = JSON.parse(stored);
  } catch {
    return DEFAULT_CHOICES;
  }
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CHOICES;
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
  };
}

/** The chosen device when it is still plugged in, else the default: a camera that was left at home must not stop anybody. */
export function availableDevice(chosenId: string | null, devices: readonly { deviceId: string }[]): string | null {
  return chosenId !== null && devices.some(({ deviceId }) => deviceId === chosenId) ? chosenId : null;
}
