export { mayRunCeremony, mayWriteRunSheet } from './run-sheets.policy.js';
export { RunSheetsModule } from './run-sheets.module.js';
export { RunSheets } from './run-sheets.service.js';
