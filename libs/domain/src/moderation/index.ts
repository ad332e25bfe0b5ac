export {
  afterReport,
  isTrusted,
  type ModerationActionKind,
  type PersonalRestriction,
  type Reports,
  restrictionsFor,
  restrictRefusal,
  type RestrictRefusalCode,
  type Standing,
} from './actions.js';
export {
  hasLink,
  heaviestOf,
  judge,
  OPEN_CHANNEL,
  type ChannelRules,
  type HoldReason,
  type Poster,
  type Restriction,
  type UnwantedWords,
  type Verdict,
} from './verdict.js';
export { WORD_LIST_LIMITS, WordFinder, type WordList } from './word-lists.js';
