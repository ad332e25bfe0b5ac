export { MessagingModule } from './messaging.module.js';
export { mayRuleMessaging, MESSAGING_OPERATIONS } from './messaging.policy.js';
