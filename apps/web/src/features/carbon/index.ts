export { type AirportChoice, EMPTY_FORM, type FootprintForm } from './footprint-form.js';
export { readNumber } from './numbers.js';
export { codesIn, toForm, toFormProblems, toInput } from './server-footprint.js';
export { AirportsByCodeQuery, toAirportChoice } from './carbon.queries.js';
export { Calculator } from './Calculator.js';
export { problemWords } from './problem-words.js';
export { NO_DEFAULTS } from './start-form.js';
export { useCountryChoices } from './use-country-choices.js';
