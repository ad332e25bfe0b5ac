export { type AttendanceSummary, attendanceSummary, type SessionWindow, type Visit } from './attendance.js';
export {
  arrivalStatus,
  type Change,
  changeOf,
  countedAfter,
  freePlaces,
  handedOver,
  placeFor,
  type Places,
  REGISTRATION_STATUSES,
  type RegistrationCommand,
  type RegistrationStatus,
} from './places.js';
export {
  type AnswerProblem,
  type AnswerProblemCode,
  type Answers,
  checkAnswers,
  FIELD_KINDS,
  type FieldKind,
  type FieldOption,
  type Openness,
  opennessOf,
  REGISTRATION_LIMITS,
  type RegistrationField,
  type RegistrationForm,
} from './registration-form.js';
