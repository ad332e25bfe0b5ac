export { Confirm } from './Confirm.js';
export { DemonstrationNotice } from './DemonstrationNotice.js';
export { DeskFrame } from './DeskFrame.js';
export { useDeskOrder } from './use-desk-order.js';
