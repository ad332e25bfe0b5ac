export { MediaUsageModule } from './media-usage.module.js';
export { ownParticipantIds } from './own-participants.js';
