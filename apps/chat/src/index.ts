export { CHAT_LIMITS, type ChatLimits } from './chat-limits.js';
export { ChatModule } from './chat.module.js';
