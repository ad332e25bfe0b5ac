export { CARBON_BALANCE_OPERATIONS, mayKeepBalance } from './carbon-balance.policy.js';
export { CarbonBalanceModule } from './carbon-balance.module.js';
