export {
  BALANCE_LIMITS,
  BALANCE_STAGES,
  type BalanceInput,
  type BalancePlan,
  type BalanceProblem,
  type BalanceStage,
  ITEM_CATEGORIES,
  type ItemCategory,
  type KeptFootprint,
  type MeasuredStreaming,
  type PlanGroup,
  type PlanItem,
  type ScenarioGroup,
  type StreamingAssumptions,
} from './balance-input.js';
export { type Avoided, type BalanceFactor, computeBalance, type SummitBalance } from './balance.js';
export {
  BALANCE_FORMAT,
  type BalanceCoverage,
  type BalanceDocument,
  type BalanceSubject,
  coverageOf,
  type RetiredCredits,
  toJsonLd,
} from './balance-document.js';
export {
  BALANCE_PARTS,
  type BalancePart,
  type BalanceRow,
  ROW_ORIGINS,
  type RowBasis,
  type RowOrigin,
} from './balance-rows.js';
export { BALANCE_COLUMNS, balanceTable } from './balance-table.js';
export type { Term } from './terms.js';
