export { ChatPanel, type ChatPanelProps } from './ChatPanel.js';
export { NameForm } from './NameForm.js';
export { keepDisplayName, readDisplayName } from './display-name.js';
