export { CarbonEntry } from './CarbonEntry.js';
export { ticketOfTab } from './ticket-of-tab.js';
