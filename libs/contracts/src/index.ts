export * from './ids.js';
export * from './languages.js';
export * from './refusals.js';
export * from './room-pass.js';
export * from './stage.js';
export * from './realtime/protocol.js';
export * from './realtime/chat.messages.js';
export * from './realtime/media.messages.js';
