export { CAPTION_OPERATIONS, mayFeedCaptions } from './captions.policy.js';
export { CaptionsModule } from './captions.module.js';
