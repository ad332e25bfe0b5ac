export { mayShowRollCall } from './roll-calls.policy.js';
export { RollCallsModule } from './roll-calls.module.js';
