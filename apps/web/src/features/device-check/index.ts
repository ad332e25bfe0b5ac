export { DeviceCheck } from './DeviceCheck.js';
export { LowBandwidthChoice } from './LowBandwidthChoice.js';
export { LocalMedia, type LocalMediaSnapshot } from './local-media.js';
export { playOn, watchLevel } from './sound.js';
export { SoundCheck } from './SoundCheck.js';
export { useNetworkCheck, type NetworkResult } from './use-network-check.js';
