export * from './announcement-time.js';
export * from './country-counts.js';
