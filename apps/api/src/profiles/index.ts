export { AvailabilitiesRepository, type AvailabilityRow, type TimeSpan } from './availabilities.repository.js';
export { ProfilesModule } from './profiles.module.js';
