export { StatisticsTab } from './StatisticsTab.js';
