export { DeviceCheck } from './DeviceCheck.js';
export { LocalMedia, type LocalMediaSnapshot } from './local-media.js';
export { playOn } from './sound.js';
