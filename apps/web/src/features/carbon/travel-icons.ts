import {
  IconBus,
  IconBusStop,
  IconCar,
  IconMotorbike,
  IconPlane,
  IconShip,
  IconSteeringWheel,
  IconTrain,
  type Icon,
} from '@tabler/icons-react';
import type { TravelMode } from './footprint-form.js';

export const TRAVEL_ICONS: Readonly<Record<TravelMode, Icon>> = {
  flight: IconPlane,
  'high-speed-rail': IconTrain,
  rail: IconTrain,
  car: IconCar,
  coach: IconBus,
  bus: IconBusStop,
  taxi: IconSteeringWheel,
  metro: IconTrain,
  ferry: IconShip,
  motorbike: IconMotorbike,
};
/** What people come by, the most usual first. */
export const TRAVEL_MODES = Object.keys(TRAVEL_ICONS) as readonly TravelMode[];
