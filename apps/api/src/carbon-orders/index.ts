export { CARBON_ORDER_OPERATIONS, mayKeepOrders } from './carbon-orders.policy.js';
export type { CarbonBuyer } from './carbon-orders.repository.js';
export { CarbonOrders, type CarbonOrderPlaced, type CarbonOrderRequest } from './carbon-orders.service.js';
export { CERTIFICATE_HOLDS, COUNTED_GRAMS } from './counted-grams.js';
export { CarbonOrdersModule } from './carbon-orders.module.js';
export { type OrganiserEstimate, OrganiserEstimates } from './organiser-estimates.js';
