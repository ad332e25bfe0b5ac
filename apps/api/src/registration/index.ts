export { mayOrganiseRegistration, REGISTRATION_OPERATIONS } from './registration.policy.js';
export { RegistrationErasure } from './registration-erasure.js';
export { RegistrationModule } from './registration.module.js';
export { ticketPicture } from './ticket-picture.js';
