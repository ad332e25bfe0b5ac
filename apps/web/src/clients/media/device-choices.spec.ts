import { describe, expect, it } from 'vitest';
import { availableDevice, DEFAULT_CHOICES, parseDeviceChoices } from './device-choices.js';

describe('remembered devices', () => {
  it('come back as they were', () => {
    const choices = {
      cameraId: 'c',
      microphoneId: null,
      speakerId: 's',
      wantsCamera: false,
      wantsMicrophone: true,
      wantsBlur: true,
      isLowBandwidth: true,
    };
    expect(parseDeviceChoices(JSON.stringify(choices))).toEqual(choices);
  });
  it('are the defaults when nothing usable was kept', () => {
    for (const stored of [null, '', '{', 'null', '7']) expect(parseDeviceChoices(stored)).toEqual(DEFAULT_CHOICES);
    expect(parseDeviceChoices('{"cameraId":7,"wantsCamera":"x"}')).toEqual(DEFAULT_CHOICES);
  });
  it('save data where the browser does, until somebody chooses', () => {
    expect(parseDeviceChoices(null, true).isLowBandwidth).toBe(true);
    expect(parseDeviceChoices('{"cameraId":"c"}', true)).toMatchObject({ cameraId: 'c', isLowBandwidth: true });
    expect(parseDeviceChoices('{"isLowBandwidth":false}', true).isLowBandwidth).toBe(false);
  });
  it('are passed over when they are not plugged in', () => {
    expect(availableDevice('c', [{ deviceId: 'c' }])).toBe('c');
    expect(availableDevice('c', [{ deviceId: 'd' }])).toBeNull();
    expect(availableDevice(null, [])).toBeNull();
  });
});
