export { CarbonLedger } from './carbon-ledger.js';
