export { ChatPanel, type ChatPanelProps } from './ChatPanel.js';
export { keepDisplayName, readDisplayName } from './display-name.js';
