export { CarbonEntry } from './CarbonEntry.js';
export { type AirportChoice, EMPTY_FORM, type FootprintForm } from './footprint-form.js';
export { readNumber } from './numbers.js';
export { codesIn, toForm, toInput } from './server-footprint.js';
