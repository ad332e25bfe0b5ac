export { ChatRules } from './ChatRules.js';
export { SessionModeration, SummitModeration } from './ModerationSettings.js';
export { ModerateItems, ReportItem } from './MessageItems.js';
export { ModerationPanel } from './ModerationPanel.js';
export { OwnWaiting } from './OwnWaiting.js';
export { useModerationBadge } from './use-moderation.js';
