export { mayUseWebhooks, WEBHOOK_OPERATIONS } from './webhooks.policy.js';
export { WebhooksModule } from './webhooks.module.js';
