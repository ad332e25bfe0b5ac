export {
  OUTCOME_LIMITS,
  OUTCOME_STATUSES,
  OUTCOME_TYPES,
  type OutcomeStatus,
  type OutcomeType,
  PARTY_ROLES,
  type PartyRole,
} from './outcome-words.js';
export {
  followUpOf,
  isOverdue,
  type OutcomeFields,
  type OutcomeMilestone,
  type OutcomeParty,
  outcomeProblems,
} from './outcomes.js';
