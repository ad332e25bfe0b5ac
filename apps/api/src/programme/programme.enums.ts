// Registered in the frame, because the stage and the drafts name them too.
export {
  AppearanceRoleEnum,
  enumOf,
  OutcomeKindEnum,
  SessionKindEnum,
  SessionStatusEnum,
  StageStatusEnum,
  SummitFormatEnum,
} from '../graphql/index.js';
