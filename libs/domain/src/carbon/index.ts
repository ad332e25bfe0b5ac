export { type Alternative, type AlternativeKind, alternativesTo } from './alternatives.js';
export type { Factor } from './factor.js';
export { CARBON_FACTORS, computeFootprint, type Footprint, RULE_SET } from './footprint.js';
export {
  CABINS,
  type Cabin,
  CAR_FUELS,
  CAR_SIZES,
  type Device,
  DEVICES,
  FACTOR_EDITIONS,
  type FactorEdition,
  type FootprintInput,
  type FootprintProblem,
  type FootprintRules,
  type HomeElectricity,
  NETWORKS,
  type Online,
  type Stay,
  TRANSIT_MODES,
  type TravelLeg,
} from './footprint-input.js';
export type { Basis, Component, FootprintLine, FootprintNote, LineKind } from './footprint-result.js';
export { greatCircleKm } from './great-circle.js';
export { groundKm } from './land.js';
export { toLeaderboardName } from './leaderboard-name.js';
export {
  CARBON_ORDER_STATES,
  CARBON_PAYMENT_METHODS,
  CARBON_REFUND_REASONS,
  type CarbonOrderState,
  type CarbonPaymentMethod,
  type CarbonRefundReason,
  MOST_GRAMS_OF_PERSON,
  mostAwaitedGrams,
  RESERVATION_MINUTES,
  verdictOnPayment,
} from './orders.js';
export { creditsFor, GRAMS_PER_CREDIT } from './pool.js';
export { isDemonstrationRegistry, registryKey, serialPrefixOf } from './registry.js';
