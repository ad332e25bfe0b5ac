export { computeFootprint } from './footprint.js';
export type { FootprintInput, FootprintRules } from './footprint-input.js';
