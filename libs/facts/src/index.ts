export { FACT_BUS, type FactBus, type FactListener, LocalFactBus } from './fact-bus.js';
export type { Fact, FactKind, FactPayloads, NewFact } from './facts.js';
export { FactsModule } from './facts.module.js';
export { appendFacts } from './outbox.js';
export { RedisFactBus } from './redis-fact-bus.js';
export { RedisStream, type RedisStreamSettings } from './redis-stream.js';
