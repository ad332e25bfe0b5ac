export * from './captions/index.js';
export * from './chat/backstage.js';
export * from './chat/message-text.js';
export * from './media/index.js';
export * from './programme/index.js';
export * from './registration/index.js';
export * from './stage/index.js';
export * from './text/index.js';
