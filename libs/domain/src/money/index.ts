export { minorDecimals, type Money, priceOfGrams } from './money.js';
