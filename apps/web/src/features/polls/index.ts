export { PollOnStage } from './PollOnStage.js';
export { PollsPanel } from './PollsPanel.js';
export { SessionPolls } from './SessionPolls.js';
export { usePollsBadge } from './use-polls.js';
