import { CABINS, CAR_FUELS, CAR_SIZES, DEVICES, NETWORKS } from '@app/domain';
import { enumOf } from '../graphql/index.js';
import { CARBON_PARTS, PROBLEM_CODES, TRAVEL_MODES } from './footprint-entry.js';

export const TravelModeEnum = enumOf('CarbonTravelMode', TRAVEL_MODES);
export const CabinEnum = enumOf('CarbonCabin', CABINS);
export const CarSizeEnum = enumOf('CarbonCarSize', CAR_SIZES);
export const CarFuelEnum = enumOf('CarbonCarFuel', CAR_FUELS);
export const DeviceEnum = enumOf('CarbonDevice', DEVICES);
export const NetworkEnum = enumOf('CarbonNetwork', NETWORKS);
export const CarbonPartEnum = enumOf('CarbonPart', CARBON_PARTS);
export const ProblemCodeEnum = enumOf('FootprintProblemCode', PROBLEM_CODES);
export const FootprintKindEnum = enumOf('FootprintKind', ['participation', 'life'] as const);
export const LineKindEnum = enumOf('FootprintLineKind', [
  'direct',
  'non-co2',
  'fuel-production',
  'electricity',
  'server',
  'device',
] as const);
export const BasisEnum = enumOf('FootprintBasis', ['factor', 'stand-in', 'modelled'] as const);
export const NoteEnum = enumOf('FootprintNote', [
  'cabin-not-published',
  'occupants-assumed',
  'stops-assumed',
  'distance-assumed',
  'bytes-assumed',
  'device-life-unknown',
  'uk-electricity-inside',
] as const);
export const AlternativeKindEnum = enumOf('FootprintAlternativeKind', [
  'online',
  'rail',
  'economy',
  'shared-car',
  'shared-room',
] as const);
