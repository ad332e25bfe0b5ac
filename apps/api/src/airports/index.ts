export { AirportType, toAirportType } from './airport.type.js';
export { Airports, type KnownAirport } from './airports.js';
export { AirportsModule } from './airports.module.js';
