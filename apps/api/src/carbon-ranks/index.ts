export { CarbonRanksModule } from './carbon-ranks.module.js';
