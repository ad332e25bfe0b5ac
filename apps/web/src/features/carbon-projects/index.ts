export { Confirm } from './Confirm.js';
export { DemonstrationNotice } from './DemonstrationNotice.js';
export { DeskFrame } from './DeskFrame.js';
export { useOrder as useDeskOrder } from '../../clients/graphql/use-order.js';
