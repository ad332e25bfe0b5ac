export { CarbonFootprintsModule } from './carbon-footprints.module.js';
export { mayRuleFootprints } from './carbon-footprints.policy.js';
export { CarbonFootprints } from './carbon-footprints.service.js';
export type { PartGrams } from './computed-footprint.js';
export type { FootprintFacts, FootprintFactsLine, FootprintSum } from './footprint-facts.js';
export type { SummitCarbonRules } from './footprint-rules.js';
export { SummitCarbons } from './summit-carbon.service.js';
