export { AppearanceRoleEnum, enumOf, OutcomeKindEnum, SessionKindEnum, SessionStatusEnum, StageStatusEnum, SummitFormatEnum } from './programme.enums.js';
