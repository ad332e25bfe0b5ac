export { takeBallot } from './ballots.js';
export { type PollFormProblem, pollFormProblems } from './poll-form.js';
export {
  POLL_KINDS,
  POLL_LIMITS,
  POLL_RESULTS,
  POLL_STATUSES,
  seesResults,
  type Ballot,
  type PollForm,
  type PollKind,
  type PollRefusalCode,
  type PollResultsRule,
  type PollStatus,
} from './poll-model.js';
export { cloudOf, countBallots, type CountedBallot, type PollResults, type SaidWord } from './poll-results.js';
