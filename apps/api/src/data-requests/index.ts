export { DataRequestsModule } from './data-requests.module.js';
export { mayEraseFor } from './data-requests.policy.js';
