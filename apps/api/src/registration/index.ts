export { mayOrganiseRegistration, REGISTRATION_OPERATIONS } from './registration.policy.js';
export { RegistrationModule } from './registration.module.js';
