export { ChatPanel, type ChatPanelProps } from './ChatPanel.js';
export type { MessageExtras } from './message-scene.js';
export { isUnread } from './use-reading.js';
export { MessageText } from './MessageText.js';
export { NameForm } from './NameForm.js';
