export { OutcomeDeskService } from './outcome-desk.service.js';
export { RegisteredOutcome } from './outcome.type.js';
export { OutcomesModule } from './outcomes.module.js';
export { mayKeepOutcomes, OUTCOME_OPERATIONS } from './outcomes.policy.js';
export { PublicOutcomes } from './public-outcomes.service.js';
