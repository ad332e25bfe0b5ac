export { AddressHashes } from './address-hashes.js';
export { BansRepository } from './bans.repository.js';
export { ModerationModule } from './moderation.module.js';
export { ModerationRules } from './moderation-settings.service.js';
export {
  mayRuleSessionChat,
  mayRuleSummitChat,
  SESSION_MODERATION_OPERATIONS,
  SUMMIT_MODERATION_OPERATIONS,
} from './moderation.policy.js';
