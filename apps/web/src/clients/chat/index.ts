export { ChatClient } from './chat-client.js';
export { messageKey, type ChatConnection, type ChatSnapshot, type OwnMessage } from './chat-snapshot.js';
export type { PassSource } from './pass-source.js';
