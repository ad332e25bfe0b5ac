export { mayRunPolls, POLL_OPERATIONS } from './polls.policy.js';
export { PollsModule } from './polls.module.js';
