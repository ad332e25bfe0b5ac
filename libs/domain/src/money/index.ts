export { isCurrency, minorDecimals, type Money, priceOfGrams } from './money.js';
