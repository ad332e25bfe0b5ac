export { CarbonEntry } from './CarbonEntry.js';
