export { ExchangeModule } from './exchange.module.js';
export { EXCHANGE_OPERATIONS, mayExchange } from './exchange.policy.js';
