export { RollCallOnStage } from './RollCallOnStage.js';
export { RollCallNews } from './RollCallNews.js';
export { RollCallPanel } from './RollCallPanel.js';
export { rollCallOf, useRollCall } from './use-roll-call.js';
export { useHasSigning } from './use-has-signing.js';
