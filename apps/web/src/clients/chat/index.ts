export { ChatClient, type ChatClientOptions } from './chat-client.js';
export { messageKey, type ChatConnection, type ChatSnapshot, type OwnMessage } from './chat-snapshot.js';
export type { IssuedPass, PassSource } from './pass-source.js';
