/** What is asked for: one option, several, a number on a scale, an order of preference, or words of one's own. */
export const POLL_KINDS = ['single', 'multiple', 'rating', 'ranking', 'word-cloud'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** A poll in `draft` is its makers' alone. Votes are taken while it is `open`; it may be opened again. */
export const POLL_STATUSES = ['draft', 'open', 'closed'] as const;
export type PollStatus = (typeof POLL_STATUSES)[number];
/** When everybody sees what came in; whoever moderates always does. */
export const POLL_RESULTS = ['live', 'when-closed', 'never'] as const;
export type PollResultsRule = (typeof POLL_RESULTS)[number];

export function seesResults(rule: PollResultsRule, status: PollStatus, moderates: boolean): boolean {
  if (status === 'draft') return false;
  return moderates || rule === 'live' || (rule === 'when-closed' && status === 'closed');
}

export const POLL_LIMITS = {
  /** Polls of one session. */
  polls: 50,
  options: 20,
  /** UTF-16 units of a question … */
  question: 300,
  /** … and of an option. */
  option: 120,
  /** Highest point of a scale, which starts at 1. */
  scale: 10,
  wordsPerVote: 5,
  /** Words of one cloud that are hidden. */
  hiddenWords: 200,
  /** UTF-16 units of one word. */
  wordLength: 40,
  /** Words of a cloud that are told. */
  cloud: 100,
} as const;

/** What of a poll its votes are held against. */
export interface PollForm {
  readonly kind: PollKind;
  /** Ids of what may be chosen; none for a rating and for words. */
  readonly optionIds: readonly string[];
  /** Options, places of a ranking or words that a vote has at least … */
  readonly fewest: number;
  /** … and at most; 1 where only one thing can be chosen. */
  readonly most: number;
  /** Of a rating: from 1 to this. */
  readonly scale: number;
}

/** One person's vote, in the form of the poll's kind. */
export type Ballot =
  | { readonly kind: 'single'; readonly optionId: string }
  | { readonly kind: 'multiple'; readonly optionIds: readonly string[] }
  | { readonly kind: 'rating'; readonly value: number }
  /** The most wanted first; what is left out is wanted less than everything named. */
  | { readonly kind: 'ranking'; readonly optionIds: readonly string[] }
  | { readonly kind: 'word-cloud'; readonly words: readonly string[] };

export type PollRefusalCode =
  'poll-not-open' | 'wrong-ballot' | 'option-unknown' | 'chosen-twice' | 'too-many' | 'too-few' | 'nothing-chosen';
