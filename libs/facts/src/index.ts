export { FACT_BUS, type FactBus, type FactListener } from './fact-bus.js';
export type { Fact, FactKind, FactPayloads, NewFact } from './facts.js';
export { FactsModule } from './facts.module.js';
export { appendFacts } from './outbox.js';
