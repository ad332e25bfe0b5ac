export { Arrivals, TooManyArrivals } from './arrivals.js';
