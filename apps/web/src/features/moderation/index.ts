export { ChatRules } from './ChatRules.js';
export { SessionModeration, SummitModeration } from './ModerationSettings.js';
export { ModerationPanel } from './ModerationPanel.js';
export { OwnWaiting } from './OwnWaiting.js';
export { ReportForm } from './ReportForm.js';
export { useModerationBadge } from './use-moderation.js';
