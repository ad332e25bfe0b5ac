export { ReactionOverlay } from './ReactionOverlay.js';
export { ReactionTool } from './ReactionTool.js';
export { ReactionTotals } from './ReactionTotals.js';
export { reactionsOf } from './use-reactions.js';
