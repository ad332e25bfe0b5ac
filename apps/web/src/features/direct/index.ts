export { DirectPanel } from './DirectPanel.js';
export { hasInbox, useDirectBadge } from './use-direct.js';
export { WriteToButton } from './WriteToButton.js';
export { WriteToItem } from './WriteToItem.js';
