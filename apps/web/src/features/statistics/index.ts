export { OwnUsage } from './OwnUsage.js';
export { StatisticsTab } from './StatisticsTab.js';
export { useUsageWords } from './usage-words.js';
