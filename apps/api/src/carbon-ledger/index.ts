export type { BatchRow, SerialRange } from './carbon-batches.repository.js';
export type { CarbonAccount } from './carbon-entries.repository.js';
export { CarbonLedger, type CarbonStock, type Reservation, type Retirement } from './carbon-ledger.js';
export { CarbonLedgerModule } from './carbon-ledger.module.js';
