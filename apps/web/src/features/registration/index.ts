export { countries } from './choices.js';
export { answersOf, missingIn, problemsFrom, type RegistrantForm, type RegistrantProblems } from './registrant.js';
export { RegistrantFields } from './RegistrantFields.js';
export { RegisterAction } from './RegisterAction.js';
export { type RegistrationField, RegistrationFieldFields } from './registration.queries.js';
