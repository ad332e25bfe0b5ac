export { ReactionsModule } from './reactions.module.js';
export { maySwitchReactions } from './reactions.policy.js';
