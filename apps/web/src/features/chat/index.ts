export { ChatPanel, type ChatPanelProps } from './ChatPanel.js';
export { MessageText } from './MessageText.js';
export { NameForm } from './NameForm.js';
