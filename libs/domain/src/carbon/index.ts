export { computeFootprint } from './footprint.js';
export type { FootprintInput, FootprintRules } from './footprint-input.js';
export { creditsFor, GRAMS_PER_CREDIT } from './pool.js';
