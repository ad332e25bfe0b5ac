export { DemonstrationNotice } from './DemonstrationNotice.js';
export { DeskFrame } from './DeskFrame.js';
